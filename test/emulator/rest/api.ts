import { type Context, Hono } from 'hono';
import { identify, readCredentials, webClient, webClientHeader } from './auth.ts';
import type { Access, Call, Handler, Routes } from './call.ts';
import { isJson } from './json.ts';
import type { Params } from './params.ts';
import { Refusal } from './refusal.ts';
import { routes } from './routes.ts';
import type { World } from './world.ts';

/** What a request brings along on its way to a route. */
export interface Env {
  Bindings: { world: World; access: Access; params: Params; ask: (url: string) => Promise<Response> };
}

/** The routes below `/1`, each a handler over a {@link Call}. */
export function createApi(table: Routes = routes): Hono<Env> {
  const api = new Hono<Env>({ strict: false });
  for (const [route, handler] of Object.entries(table)) {
    const [method = '', path = ''] = route.split(' ');
    api.on(method, `/1${path}`, (context) => answer(context, handler));
  }
  api.notFound((context) => respond(unknownRoute(context.req.method, new URL(context.req.url))));
  api.onError((error) => {
    if (error instanceof Refusal) return respond(error);
    throw error;
  });
  return api;
}

async function answer(context: Context<Env>, handler: Handler): Promise<Response> {
  const { world, access, params, ask } = context.env;
  const url = new URL(context.req.url);
  const call: Call = {
    world,
    access,
    params,
    ask,
    store: world.store,
    view: { store: world.store, origin: world.origin, viewer: access.member?.id },
    path: (name) => context.req.param(name) ?? '',
    headers: context.req.raw.headers,
    unknown: () => unknownRoute(context.req.method, url),
  };
  const result = await handler(call);
  return result instanceof Response ? result : Response.json(result);
}

/** Real routes that are missing here are named, never answered with an empty success. */
function unknownRoute(method: string, url: URL): Refusal {
  const path = url.pathname.replace(/(\/tokens\/)[^/]+/, '$1…');
  return new Refusal(501, `This emulator has no route ${method} ${path}`);
}

/** A refusal in Trello's form: text for most, JSON for some. */
export function respond({ status, body }: Refusal): Response {
  if (isJson(body)) return Response.json(body, { status });
  return new Response(String(body), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Reads who asks, from the credentials or from the header of the web client. */
export function readAccess(world: World, request: Request, params: Params): Access {
  const idMember = request.headers.get(webClientHeader);
  return idMember === null ? identify(world, readCredentials(request.headers, params)) : webClient(world, idMember);
}
