/** What Trello asks the connector for now and then: an opened card, a list's menu, the first day. */
import type { Badge } from '../features/settings.ts';
import type { T } from '../host/client.ts';
import type { Errand } from '../host/page.ts';
import { seldomTexts } from '../strings/connector-seldom.ts';
import type { Said } from './badges.ts';
import { type Order, sortedIds } from './sorters.ts';

type Opener = (t: T, errand: Errand | null) => unknown;

const texts = () => seldomTexts(window.locale);
const mayWrite = (t: T) => t.isMemberSignedIn() && t.memberCanWriteToModel('board');

/** The view of a card that tells more of what a badge says. */
const views: Readonly<Record<Badge, string>> = {
  asked: 'comments',
  open: 'checklists',
  next: 'checklists',
  nobody: 'members',
  quiet: 'history',
};

/** The badges on the back of a card, each leading to what it tells of. */
export function detailBadges(said: readonly Said[], open: Opener) {
  return said.map(({ badge, text, color }) => ({
    title: texts().titles[badge],
    text,
    color,
    callback: (t: T) => open(t, { view: views[badge] }),
  }));
}

/** What can be done with the cards of a list, from its menu: the board page with them chosen. */
export function listActions(t: T, open: Opener) {
  const verbs = mayWrite(t) ? (['select', 'template', 'replace'] as const) : (['select'] as const);
  return verbs.map((verb) => ({
    text: texts().list[verb],
    callback: async (t: T) => open(t, { view: 'cards', idList: (await t.list('id')).id, verb }),
  }));
}

const orders: readonly Order[] = ['progress', 'next', 'activity', 'members', 'age'];

/** The orders that a list can be brought into. */
export function listSorters(t: T) {
  if (!mayWrite(t)) return [];
  return orders.map((order) => ({
    text: texts().order[order],
    async callback(t: T, { cards }: { readonly cards: readonly { readonly id: string }[] }) {
      const known = await t.cards('id', 'badges', 'members', 'dateLastActivity');
      const ids = cards.map(({ id }) => id);
      return { sortedIds: sortedIds(order, ids, known) };
    },
  }));
}

/** Says what Muster is, to each person once: Trello calls this for each board, and not surely. */
export async function welcome(t: T, tab: string): Promise<void> {
  if (await t.get('member', 'private', 'welcomed')) return;
  await t.set('member', 'private', 'welcomed', true);
  const args = { tab, surface: 'modal', errand: { view: 'welcome' } };
  return t.modal({ url: './settings.html', args, title: texts().welcome, height: 560 });
}
