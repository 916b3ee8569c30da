/** The page before the board: says what the demonstration is, starts its worker, opens a board, begins anew. */

const status = find('status', HTMLParagraphElement);
const open = find('open', HTMLButtonElement);
const file = find('file', HTMLInputElement);
const again = find('again', HTMLButtonElement);
const root = new URL('./', location.href);

open.addEventListener('click', () => void act('Opening the board…', () => openFirst()));
again.addEventListener(
  'click',
  () =>
    void act('Starting over…', async () => {
      await ask('reset', {});
      await forgetMuster();
      await openFirst();
    }),
);
file.addEventListener(
  'change',
  () =>
    void act('Reading the board…', async () => {
      const text = await file.files?.[0]?.text();
      if (text === undefined) return;
      const board: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
      location.assign((await ask<{ url: string }>('boards', board)).url);
    }),
);

if (location.hash === '#start-over') {
  history.replaceState(null, '', root);
  void act('Starting over…', async () => {
    await forgetMuster();
    await openFirst();
  });
} else void act('', ready);

/** Does what a button is for, once at a time; a failure is a sentence on the page. */
async function act(doing: string, work: () => Promise<void>): Promise<void> {
  status.textContent = doing;
  for (const control of [open, again, file]) control.disabled = true;
  try {
    await ready();
    await work();
    if (doing === '') status.textContent = '';
  } catch (error) {
    status.textContent = sentence(error);
  }
  for (const control of [open, again, file]) control.disabled = false;
}

/** Settles once the worker answers for this page. */
async function ready(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker)
    throw new Error('This demonstration needs a service worker, which browsers offer on https and on localhost only.');
  await serviceWorker.register('./trello.js');
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const controlled = new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  // A page that was loaded past its worker, as with Shift and Reload, is answered by it again when it asks.
  active?.postMessage('claim');
  await controlled;
}

async function openFirst(): Promise<void> {
  const [board] = await ask<{ shortLink: string }[]>('boards');
  location.assign(new URL(`b/${board?.shortLink}`, root));
}

async function ask<T>(what: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(new URL(`_emulator/${what}`, root), init);
  if (!response.ok)
    throw new Error(what === 'boards' ? 'This is not a board as Trello exports it.' : await response.text());
  return response.json();
}

/** Takes away what Muster keeps in this browser of boards that are no longer there. */
async function forgetMuster(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  await Promise.all(
    databases.flatMap(({ name }) =>
      name?.startsWith('muster-')
        ? [
            new Promise((resolve) => {
              const request = indexedDB.deleteDatabase(name);
              // Blocked by another tab, it goes when that one is closed.
              request.onsuccess = request.onerror = request.onblocked = resolve;
            }),
          ]
        : [],
    ),
  );
}

function sentence(error: unknown): string {
  if (error instanceof SyntaxError) return 'This file is not JSON: choose one that Trello made under Export as JSON.';
  return error instanceof Error ? error.message : String(error);
}

function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${id}.`);
}

// A module: its names are its own.
export {};
