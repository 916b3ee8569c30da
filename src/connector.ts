/** The capability table: what Trello may ask of Muster, and nothing more. Loaded on every board, for everybody. */
import { quietDays } from './features/cards/badge.ts';
import { openItems } from './features/checklists/badge.ts';
import { hasNoMembers } from './features/members/badge.ts';
import { isToken } from './host/auth.ts';
import { type Capabilities, connect, type T } from './host/client.ts';
import { readConfig } from './host/config.ts';
import type { HostCard } from './host/types.ts';
import { openChannel } from './lib/channel.ts';
import { connectorTexts } from './strings/connector.ts';

/** What the product is called, in every language. */
const name = 'Muster';

/** In the language that Trello's library was told when it loaded. */
const texts = () => connectorTexts(window.locale);

/** Days without activity after which a card that is not done counts as stale. */
const staleAfter = 14;

const icon = './icons/muster.svg';
const boardIcon = { dark: './icons/muster-white.svg', light: './icons/muster.svg' };

/** Trello reads icons of buttons and badges against the page, but wants absolute ones inside an object. */
const absolute = (path: string) => new URL(path, window.location.href).href;

/** Tells the pages of this tab from those of others, so that each finds the worker that lives as long as it. */
const tab = crypto.randomUUID();

const capabilities: Capabilities = {
  'board-buttons': () => [
    {
      icon: { dark: absolute(boardIcon.dark), light: absolute(boardIcon.light) },
      text: name,
      condition: 'always',
      callback: async (t: T) => {
        const board = await t.board('name');
        return t.modal({ url: './board.html', args: { tab }, title: `${name} · ${board.name}`, fullscreen: true });
      },
    },
  ],
  'card-buttons': () => [
    {
      icon,
      text: name,
      condition: 'always',
      callback: (t: T) => t.popup({ title: name, url: './card.html', args: { tab }, height: 480 }),
    },
  ],
  'card-badges': async (t) => badges(await t.card('badges', 'members', 'dueComplete', 'dateLastActivity')),
  'card-back-section': (t) => ({
    title: name,
    icon: absolute(icon),
    content: { type: 'iframe', url: t.signUrl(absolute('./card.html'), { tab }), height: 320 },
  }),
  'show-settings': (t) => t.popup({ title: texts().settings, url: './settings.html', args: { tab }, height: 240 }),
  'authorization-status': async (t) => ({ authorized: isToken(await t.getRestApi().getToken()) }),
  'show-authorization': (t) =>
    t.popup({ title: texts().authorize, url: './settings.html', args: { tab }, height: 240 }),
};

/** From what the host knows of the card: no request, whatever the size of the board. */
function badges(card: HostCard, now = Date.now()): { text: string; icon?: string; color?: string }[] {
  const { open, noMembers, stale, locale } = texts();
  const shown = [];
  const { count, due } = openItems(card);
  if (count > 0) shown.push({ text: open(new Intl.NumberFormat(locale).format(count)), icon });
  if (count > 0 && due) shown.push(dueBadge(due, now));
  if (hasNoMembers(card)) shown.push({ text: noMembers });
  const quiet = card.dueComplete ? null : quietDays(card, now);
  if (quiet !== null && quiet >= staleAfter) shown.push({ text: stale(inUnits(quiet, locale)) });
  return shown;
}

function dueBadge(at: string, now: number): { text: string; color?: string } {
  const { due, overdue, locale } = texts();
  const time = Date.parse(at);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(time);
  if (time < now) return { text: overdue(day), color: 'red' };
  return { text: due(day), ...(time - now < 86_400_000 && { color: 'yellow' }) };
}

/** A number of days, in the unit people would use. */
function inUnits(days: number, locale: string): string {
  const [unit, size] =
    days < 60 ? (['day', 1] as const) : days < 730 ? (['month', 30.4] as const) : (['year', 365.25] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(days / size));
}

const config = readConfig(document);
const trello = connect(capabilities, config);

/** Runs the jobs of this tab, from when a page of Muster first asks for it. */
let worker: Worker | undefined;

/** Pages say on this channel that they need a worker, and whose; and again when the person has signed in. */
openChannel('muster-wake').onMessage((asked) => {
  const { member } = asked as { member: string };
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', () => void tellToken());
    worker.postMessage({ type: 'begin', member, tab, key: config.key, api: config.api });
  }
  void tellToken();
});

async function tellToken(): Promise<void> {
  const token = await trello.get('member', 'private', 'trello_token');
  worker?.postMessage({ type: 'token', token: isToken(token) ? token : null });
}
