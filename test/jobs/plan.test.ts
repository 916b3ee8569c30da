import { expect, test } from 'vitest';
import { addChecklistTo, editCards } from '../../src/features/bulk/card-rows-edits.ts';
import { editItems } from '../../src/features/bulk/item-rows-edits.ts';
import { kinds } from '../../src/features/kinds.ts';
import type { Edit } from '../../src/jobs/edit.ts';
import { plan, planNow } from '../../src/jobs/plan.ts';
import { readBoard } from '../../src/trello/boards.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { clientOn } from '../features/desk.ts';

const source = generateBoard({ cards: 1_100, itemsPerCard: 4, commentsPerCard: 0, seed: 9 });

/** Five thousand edits, some of which something stands in the way of. */
async function many() {
  const trello = emulate({ boards: [source] });
  const key = '0123456789abcdef0123456789abcdef';
  const token = trello.grant({ key, idMember: trello.personOf(source.id).id, scope: 'read' });
  const client = clientOn(trello.fetch, () => ({ key, token }));
  const board = await client.read(readBoard(source.id));
  const cards = [...board.cards.values()];
  const [template] = cards.flatMap(({ checklists }) => checklists);
  const rows = cards.flatMap((card) =>
    card.checklists.flatMap((checklist) => checklist.checkItems.map((item) => ({ card, checklist, item }))),
  );
  const edits: Edit[] = [
    ...editItems(rows, ({ item }) => ({ name: `${item.name}!` })),
    ...editCards(cards, { dueComplete: true }),
    ...(template ? addChecklistTo(cards, template) : []),
  ].slice(0, 5_000);
  return { edits, board };
}

test('planning 5,000 edits lets the page draw in between, and comes to what planning them at once comes to', async () => {
  const { edits, board } = await many();
  expect(edits).toHaveLength(5_000);
  // The processor's time, not the wall's: other work on this machine is not the plan's.
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };
  const blocks: number[] = [];
  let since = spent();
  const breathe = async () => {
    blocks.push(spent() - since);
    await new Promise((resume) => setImmediate(resume));
    since = spent();
  };
  const found = await plan(edits, board, { kinds, ids: new Map(), breathe });
  blocks.push(spent() - since);
  console.log('5,000 edits planned: %i blocks, the longest %f ms', blocks.length, Math.max(...blocks).toFixed(1));
  expect(found).toEqual(planNow(edits, board, { kinds, ids: new Map() }));
  // Ten are aimed at; a hundred is when people notice.
  expect(Math.max(...blocks)).toBeLessThan(100);
});
