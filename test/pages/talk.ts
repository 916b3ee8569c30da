/** What the keyboard tests of comments, members and attachments have in common. */
import type { FrameLocator, Locator } from 'playwright-core';
import { doAndUndoByKeys, enter, reach } from './keys.ts';
import { authorize, openBoardPage } from './walk.ts';
import { rest, type World } from './world.ts';

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly idMembers: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  readonly checklists: readonly {
    readonly checkItems: readonly { readonly name: string; readonly idMember: string | null }[];
  }[];
}

interface Said {
  readonly data: { readonly text: string; readonly card: { readonly id: string } };
  readonly reactions?: readonly { readonly emoji: { readonly native: string } }[];
}

/**
 * What is said, attached and assigned, card by card. Ids and times are Trello's own business, and so is the invisible character
 * that keeps a mention from telling somebody twice.
 */
async function lookAt({ trello }: World): Promise<unknown> {
  const id = new URL(trello.boardUrl).pathname.split('/')[2];
  const [cards, actions, { members }] = await Promise.all([
    rest(trello, `/boards/${id}/cards/visible?fields=name,idMembers&attachments=true&checklists=all`),
    rest(trello, `/boards/${id}/actions?filter=commentCard&limit=1000&reactions=true`),
    rest(trello, `/boards/${id}?members=all&fields=name`),
  ]);
  const nameOf = new Map(members.map(({ id, username }: { id: string; username: string }) => [id, username]));
  const said = (actions as Said[]).map(({ data, reactions = [] }) => ({
    id: data.card.id,
    text: [data.text.replaceAll('\u2060', ''), ...reactions.map(({ emoji }) => emoji.native)].join(),
  }));
  return (cards as Seen[]).map(({ id, name, idMembers, attachments, checklists }) => ({
    name,
    members: idMembers.map((id) => nameOf.get(id)).sort(),
    items: checklists
      .flatMap(({ checkItems }) => checkItems)
      .map(({ name, idMember }) => `${name}: ${idMember && nameOf.get(idMember)}`),
    attachments: attachments.map(({ name, url }) => `${name} ${url}`).sort(),
    comments: said.flatMap((one) => (one.id === id ? one.text : [])).sort(),
  }));
}

/** Opens a view of the board page. */
export async function openBoard(world: World, tab: string): Promise<FrameLocator> {
  const { page } = world;
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('grid').waitFor();
  await reach(page, frame.getByRole('tab', { selected: true }));
  await reach(page, frame.getByRole('tab', { name: tab, exact: true }), 'ArrowRight');
  return frame;
}

/** Whether something has the focus. */
export const isHeld = (thing: Locator) => thing.evaluate((element) => element === document.activeElement);

/** The pieces of keyboard work that all of these need. */
export function hands(world: World, frame: FrameLocator) {
  const { page } = world;
  const key = page.keyboard.press.bind(page.keyboard);
  return {
    key,
    type: page.keyboard.type.bind(page.keyboard),
    button: (name: string | RegExp) => frame.getByRole('button', { name, exact: true }),
    enter: (target: Parameters<typeof enter>[1], by?: string) => enter(page, target, by),
    reach: (target: Parameters<typeof reach>[1], by?: string) => reach(page, target, by),
    doAndUndo: (act: () => Promise<unknown>) => doAndUndoByKeys(page, frame, () => lookAt(world), act),
    /** Types a filter that leaves so many rows, and goes to the first of them. */
    async find(line: string, count: string | RegExp) {
      await reach(page, frame.getByRole('combobox', { name: /^Search/ }));
      await key('Control+A');
      await page.keyboard.type(`${line} `);
      await frame.getByText(count, { exact: true }).waitFor();
      await reach(page, frame.getByRole('grid').locator('[tabindex="0"]').first());
      await key('Home');
    },
    /** Whether the focus is anywhere. */
    held: () => frame.locator('body').evaluate((body) => document.activeElement !== body),
  };
}
