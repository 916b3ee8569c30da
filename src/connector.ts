/** The capability table: what Trello may ask of Muster, and nothing more. Loaded on every board, for everybody. */
import { badgesOf } from './capabilities/badges.ts';
import type { TabWorker } from './capabilities/tab-worker.ts';
import { askedName } from './features/comments/badge.ts';
import { readSettings, type Settings } from './features/settings.ts';
import { type Capabilities, connect, type T } from './host/client.ts';
import { readConfig } from './host/config.ts';
import type { Errand } from './host/page.ts';
import { keptPrefix, pageStorage } from './host/storage.ts';
import { openChannel } from './lib/channel.ts';
import { record } from './lib/record.ts';
import { connectorTexts } from './strings/connector.ts';

/** What the product is called, in every language. */
const name = 'Muster';

/** In the language that Trello's library was told when it loaded. */
const texts = () => connectorTexts(window.locale);

const icon = './icons/muster.svg';

/** Trello reads icons of buttons and badges against the page, but wants absolute ones inside an object. */
const absolute = (path: string) => new URL(path, window.location.href).href;

/** Tells the pages of this tab from those of others, so that each finds the worker that lives as long as it. */
const tab = crypto.randomUUID();

async function openBoard(t: T, errand: Errand | null): Promise<void> {
  const board = await t.board('name');
  const args = { tab, surface: 'modal', errand };
  return t.modal({ url: './board.html', args, title: `${name} · ${board.name}`, fullscreen: true });
}

const openCard = (t: T, errand: Errand | null) =>
  t.popup({ title: name, url: './card.html', args: { tab, errand }, height: 480 });

const openSettings = (t: T, title: string) =>
  t.popup({ title, url: './settings.html', args: { tab, surface: 'popup' }, height: 480 });

/** What is seldom asked for, loaded when it is. */
const seldom = () => import('./capabilities/seldom.ts');

const capabilities: Capabilities = {
  'board-buttons': () => [
    {
      icon: { dark: absolute('./icons/muster-white.svg'), light: absolute(icon) },
      text: name,
      condition: 'always',
      callback: (t: T) => openBoard(t, null),
    },
  ],
  'card-buttons': () => [{ icon, text: name, condition: 'always', callback: (t: T) => openCard(t, null) }],
  'card-badges': async (t) =>
    (await said(t)).map(({ badge, text, color }) => ({ text, color, ...(badge === 'open' && { icon }) })),
  'card-detail-badges': async (t) => (await seldom()).detailBadges(await said(t), openCard),
  'card-back-section': (t) => ({
    title: name,
    icon: absolute(icon),
    content: { type: 'iframe', url: t.signUrl(absolute('./card.html'), { tab, surface: 'section' }), height: 320 },
  }),
  'list-actions': async (t) => (await seldom()).listActions(t, openBoard),
  'list-sorters': async (t) => (await seldom()).listSorters(t),
  'show-settings': (t) => openSettings(t, texts().settings),
  'authorization-status': async (t) => ({ authorized: Boolean(await keptToken(t)) }),
  'show-authorization': (t) => openSettings(t, texts().authorize),
  'on-enable': async (t) => (await seldom()).welcome(t, tab),
  // Nothing is to go on behind the back of somebody who removed Muster; what was begun is in the journal.
  'on-disable': () => dismissWorker(),
  'remove-data': async (t) => {
    await dismissWorker();
    const { removeData } = await import('./capabilities/remove-data.ts');
    await removeData(t, config);
  },
};

/** For how long, in ms, settings are not read again: Trello asks for the badges of every card in sight at once. */
const burst = 250;
let read: { readonly board: string; readonly at: number; readonly settings: Promise<Settings> } | undefined;

function settingsOf(t: T): Promise<Settings> {
  const { board } = t.getContext();
  const now = Date.now();
  if (read?.board !== board || now - read.at > burst) {
    const settings = t.get('board', 'shared').then((shared) => readSettings(shared ?? {}));
    read = { board, at: now, settings };
  }
  return read.settings;
}

async function said(t: T) {
  const { board, card, member } = t.getContext();
  const [host, settings] = await Promise.all([
    t.card('badges', 'members', 'due', 'dueComplete', 'dateLastActivity'),
    settingsOf(t),
  ]);
  const name = keptPrefix + askedName(board, member);
  const asked = kept.get(name) ?? pageStorage().getItem(name) ?? '';
  return badgesOf(host, { settings, texts: texts(), now: Date.now(), asked: !!card && asked.includes(card) });
}

const config = readConfig(document);
const trello = connect(capabilities, config);

/** What Trello's client keeps once the person has signed in, in either way. */
function keptToken(t: T): Promise<unknown> {
  return config.client ? t.get('organization', 'private', 'oauth2') : t.get('member', 'private', 'trello_token');
}

/** What runs the jobs of this tab, from when a page of Muster first asks for it. */
let worker: Promise<TabWorker> | undefined;

async function openWorker(): Promise<TabWorker> {
  const { createTabWorker } = await import('./capabilities/tab-worker.ts');
  return createTabWorker(trello, config, tab);
}

async function dismissWorker(): Promise<void> {
  (await worker)?.dismiss();
}

/** What pages leave here, such as drafts, where the browser keeps nothing for them. */
const kept = new Map<string, string>();
const keeper = openChannel('muster-kept');
keeper.onMessage((said) => {
  const { key, text, ask, erase } = record(said);
  if (typeof key === 'string' && typeof text === 'string') kept.set(key, text);
  if (ask) keeper.post({ kept: Object.fromEntries(kept) });
  if (erase) kept.clear();
});

openChannel('muster-wake').onMessage(async (asked) => {
  worker ??= openWorker();
  const loaded = await worker.catch(() => {
    // After a new deployment its file may be gone. Pages run their jobs themselves then; the next may try again.
    worker = undefined;
  });
  loaded?.wake(asked);
});
