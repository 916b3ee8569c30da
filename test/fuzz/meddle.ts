/** Stands between Trello and Muster's pages in a real browser, and changes at random what passes from one to the other. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Served } from '../emulator/server/serve.ts';
import { garble, mutate, oneOf } from './mutate.ts';

export interface Meddler {
  /** How many changed inputs the pages got so far, by their sort. */
  readonly counts: Record<'messages' | 'answers' | 'stored', number>;
  /** How much of what Trello's page says, and of what its API answers, is changed: from 0 to 1. */
  set(host: number, answers: number): void;
  /** Posts so many changed messages to every frame of Muster's: as Trello's page, and as a foreign one. */
  shout(page: Page, times: number): Promise<void>;
  /** Changes what this browser keeps for Muster: drafts and notes, the journal, snapshots. */
  spoil(frame: Frame): Promise<void>;
}

/** In each frame of Muster's, before anything of it runs: what Trello's page says goes through the test first. */
function intercept(): void {
  if (window === window.top) return;
  const passed = new WeakSet<Event>();
  const { meddle } = window as unknown as { meddle: (json: string) => Promise<string> }; // Given to every frame below.
  const hear = (event: MessageEvent) => {
    if (passed.has(event) || event.source !== window.parent) return;
    event.stopImmediatePropagation();
    const { origin, source } = event;
    // As text: half a letter, as a changed message may have one, does not come through otherwise.
    void meddle(JSON.stringify(event.data)).then((json) => {
      const again = new MessageEvent('message', { data: JSON.parse(json), origin, source });
      passed.add(again);
      window.dispatchEvent(again);
    });
  };
  window.addEventListener('message', hear, { capture: true });
}

/** Every value that the browser keeps for this page, changed by the test and put back. */
async function spoilKept(): Promise<number> {
  const { spoilt } = window as unknown as { spoilt: (json: string) => Promise<string> };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Maps are no JSON.
  const plain = (_: string, value: unknown) => (value instanceof Map ? { $map: [...value] } : value);
  const whole = (_: string, value: unknown) => {
    const { $map } = typeof value === 'object' && value !== null && '$map' in value ? value : { $map: null };
    return Array.isArray($map) && $map.every(Array.isArray) ? new Map($map as [unknown, unknown][]) : value;
  };
  let count = 0;
  for (const name of Object.keys(localStorage).filter((name) => name.startsWith('muster-kept-'))) {
    const value: unknown = JSON.parse(await spoilt(JSON.stringify(localStorage[name])));
    localStorage.setItem(name, typeof value === 'string' ? value : JSON.stringify(value));
    count++;
  }
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const [keys, rows] = await Promise.all([
        done(database.transaction(store).objectStore(store).getAllKeys()),
        done(database.transaction(store).objectStore(store).getAll()),
      ]);
      for (const [nth, row] of rows.entries()) {
        const value = JSON.parse(await spoilt(JSON.stringify(row, plain)), whole);
        const place = database.transaction(store, 'readwrite').objectStore(store);
        // A row whose key is gone cannot be written: not even somebody else could have.
        try {
          await done(place.keyPath === null ? place.put(value, keys[nth]) : place.put(value));
          count++;
        } catch {}
      }
    }
    database.close();
  }
  return count;
}

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

export async function meddle(context: BrowserContext, trello: Served, random: () => number): Promise<Meddler> {
  const counts = { messages: 0, answers: 0, stored: 0 };
  /** What Trello's page said lately, to be said again in other ways. */
  const heard: unknown[] = [];
  let host = 0;
  let answers = 0;

  await context.exposeFunction('meddle', (json: string) => {
    const data: unknown = JSON.parse(json);
    heard.push(data);
    if (heard.length > 100) heard.shift();
    if (random() >= host) return json;
    counts.messages++;
    return textOf(mutate(data, random));
  });
  await context.exposeFunction('spoilt', (json: string) => {
    const { value = null } = mutate({ value: JSON.parse(json) }, random) as { value?: unknown };
    return JSON.stringify(value);
  });
  await context.addInitScript(intercept);
  await context.route(`${trello.origin}/1/**`, async (route) => {
    // Trello's own page asks without a token, and is not the one that is tried.
    const { authorization } = route.request().headers();
    if (!authorization || route.request().method() !== 'GET' || random() >= answers) return route.fallback();
    counts.answers++;
    const response = await route.fetch();
    const text = await response.text();
    const how = random();
    if (how < 0.05) return route.abort();
    const status = how < 0.2 ? oneOf([400, 401, 403, 404, 429, 500, 503], random) : response.status();
    const body = how < 0.3 ? garble(text, random) : JSON.stringify(mutate(JSON.parse(text), random));
    return route.fulfill({ response, status, body });
  });

  return {
    counts,
    set(nextHost, nextAnswers) {
      host = nextHost;
      answers = nextAnswers;
    },
    async shout(page, times) {
      const said = textOf(Array.from({ length: times }, () => mutate(oneOf(heard, random), random)));
      counts.messages += times * 2;
      await page.evaluate(
        async ([said, origin]) => {
          const frames = [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(origin));
          const foreign = document.createElement('iframe');
          // Of an origin of its own, and asked to pass on what it is told.
          foreign.src = `data:text/html,<script>onmessage = ({ data }) => { for (let nth = 0; nth < parent.frames.length; nth++) parent.frames[nth].postMessage(data, '*') }</script>`;
          document.body.append(foreign);
          await new Promise((resume) => {
            foreign.onload = resume;
            setTimeout(resume, 500);
          });
          for (const data of JSON.parse(said)) {
            for (const { contentWindow } of frames) contentWindow?.postMessage(data, '*');
            foreign.contentWindow?.postMessage(data, '*');
          }
          await new Promise((resume) => setTimeout(resume, 50));
          foreign.remove();
        },
        [said, trello.pagesOrigin] as const,
      );
    },
    async spoil(frame) {
      counts.stored += await frame.evaluate(spoilKept);
    },
  };
}
