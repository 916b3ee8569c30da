import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createServer as createViteServer, type Plugin, type ViteDevServer } from 'vite';
import { isHostPage, isRoute } from './addresses.ts';
import { answerOverHttp } from './answer.ts';
import { hostConfig } from './build.ts';
import { type Library, scriptResponse } from './library.ts';
import { readFolder } from './memory.ts';
import { servePages } from './pages.ts';
import { places } from './places.ts';
import { freePort } from './ports.ts';
import { type Home, rewritePage } from './rewrite.ts';
import { notFound } from './static.ts';
import { type TrelloOptions, trelloRoutes } from './trello.ts';

export interface TrelloSiteOptions extends Omit<TrelloOptions, 'answer'> {
  readonly library: Library;
}

/** A web site: how it answers, and what has to be stopped with it. */
export interface Site {
  readonly handle: RequestListener;
  stop(): Promise<void>;
}

const nothingToStop = async () => {};

/** Trello on `localhost`: REST API, controls, library, and the built host page for every other address. */
export async function trelloSite(options: TrelloSiteOptions): Promise<Site> {
  const routes = routesOf(options);
  const files = await readFolder(places.host);
  routes.get('*', (c) => {
    const file = files(isHostPage(c.req.path) ? '/index.html' : c.req.path);
    if (!file) return notFound(c.req.path);
    return c.body(new Uint8Array(file.body), 200, {
      'content-type': file.type,
      'cache-control': c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
  const handle = getRequestListener((request, env) => routes.fetch(request, env));
  return { handle: (req, res) => void handle(req, res), stop: nothingToStop };
}

function routesOf({ library, ...options }: TrelloSiteOptions) {
  const routes = trelloRoutes({ ...options, answer: (context) => answerOverHttp(context, options.emulator) });
  routes.get('/power-up.min.js', () => scriptResponse(library.original));
  routes.get('/power-up.local.js', () => scriptResponse(library.local));
  return routes;
}

/** The same with the host page made anew at each change of its source. */
export async function trelloDevSite(options: TrelloSiteOptions): Promise<Site> {
  const routes = routesOf(options);
  const vite = await createViteServer({
    ...hostConfig,
    appType: 'spa',
    cacheDir: places.viteForHost,
    server: await devServer(),
  });
  const answer = getRequestListener((request, env) => routes.fetch(request, env));
  const handle = (req: IncomingMessage, res: ServerResponse) => {
    const path = req.url ?? '/';
    if (!isRoute(path) && !path.startsWith('/power-up.')) serveWithVite(vite, req, res);
    else void answer(req, res);
  };
  return { handle, stop: () => vite.close() };
}

/** Muster's built pages on their own site. */
export async function pagesSite(dist: string, home: Home): Promise<Site> {
  return fetchSite(await servePages(dist, home));
}

/** Muster's pages made anew at each change of their source. */
export async function pagesDevSite(home: Home): Promise<Site> {
  const rewrite: Plugin = {
    name: 'emulated-trello',
    transformIndexHtml: { order: 'post', handler: (html) => rewritePage(html, home) },
  };
  const vite = await createViteServer({
    root: places.muster,
    configFile: places.config,
    logLevel: 'warn',
    appType: 'mpa',
    plugins: [rewrite],
    cacheDir: places.viteForMuster,
    optimizeDeps: { entries: ['*.html'] },
    server: await devServer(),
  });
  return { handle: (req, res) => serveWithVite(vite, req, res), stop: () => vite.close() };
}

export function fetchSite(fetch: (request: Request) => Promise<Response>): Site {
  const answer = getRequestListener((request) => fetch(request));
  return { handle: (req, res) => void answer(req, res), stop: nothingToStop };
}

async function devServer() {
  return { middlewareMode: true, cors: true, ws: { port: await freePort() } } as const;
}

function serveWithVite(vite: ViteDevServer, req: IncomingMessage, res: ServerResponse): void {
  vite.middlewares(req, res, () => {
    res.statusCode = 404;
    res.end(`There is nothing at ${req.url}.`);
  });
}
