/**
 * Trello in a service worker: it answers for the emulated Trello whatever the pages below its folder ask, so that static
 * files are all a demonstration needs. https://developer.mozilla.org/docs/Web/API/Service_Worker_API
 */
import { isHostPage, isRoute } from '../server/addresses.ts';
import { WORKER_EVENTS } from '../server/events.ts';
import { KEY, rewritePage } from '../server/rewrite.ts';
import { openCopy } from './copy.ts';
import { openTrello, type Trello } from './trello.ts';

/** What of a service worker's events is used; the types of workers do not go with those of pages. */
interface WorkerEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'activate' | 'fetch' | 'message', listener: (event: WorkerEvent) => void): void;
}
// The program runs as a service worker and nowhere else.
const worker = self as unknown as Worker;

/** The folder of the demonstration; ends with a slash. */
const root = new URL(worker.registration.scope);
const home = { origin: root.href.slice(0, -1), key: KEY };
const channel = new BroadcastChannel(WORKER_EVENTS);

/** The browser stops workers that have nothing to do, and starts them again. */
let opened: Promise<Trello> | undefined;
const trello = (): Promise<Trello> => {
  opened ??= openCopy().then((copy) =>
    openTrello({
      ...home,
      connector: `${root.href}muster/index.html`,
      copy,
      tell: (event) => channel.postMessage(event),
    }),
  );
  return opened;
};

// The page that was there before the worker is answered by it too, and one that was loaded past it when it asks.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { href, pathname } = new URL(event.request.url);
  if (!href.startsWith(root.href)) return;
  const path = pathname.slice(root.pathname.length - 1);
  if (isRoute(path)) event.respondWith(answer(event, path));
  else if (path !== '/' && isHostPage(path)) event.respondWith(hostPage());
  else if (/^\/muster\/[^/]*\.html$/.test(path)) event.respondWith(musterPage(href));
});

async function answer(event: WorkerEvent, path: string): Promise<Response> {
  const { request } = event;
  const { method, headers, url } = request;
  const reads = method === 'GET' || method === 'HEAD';
  const address = new URL(path + new URL(url).search, root.origin);
  const { fetch, keep } = await trello();
  const response = await fetch(
    new Request(address, { method, headers, ...(!reads && { body: await request.arrayBuffer() }) }),
  );
  if (!reads) event.waitUntil(keep());
  return response;
}

/** Trello's own page, which finds everything from wherever it is shown. */
async function hostPage(): Promise<Response> {
  const html = await (await fetch(`${root.href}host.html`)).text();
  return page(html.replace('<base href="/" />', `<base href="${root.pathname}" data-in-browser />`));
}

/** A page of Muster as it was built, but for where its Trello is. */
async function musterPage(url: string): Promise<Response> {
  const found = await fetch(url);
  return found.ok ? page(rewritePage(await found.text(), home)) : found;
}

function page(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
