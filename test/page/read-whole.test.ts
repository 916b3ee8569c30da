/** A large board is read in pages beside each other; nothing is left out, whatever Trello's page knew of it. */
import { expect, test } from 'vitest';
import { readWhole } from '../../src/page/read-whole.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { clientOn } from '../features/desk.ts';

const pages = /\/cards\/visible/;

const key = '0123456789abcdef0123456789abcdef';

async function large() {
  const source = generateBoard({ cards: 2_600, itemsPerCard: 0, commentsPerCard: 0 });
  const trello = emulate({ boards: [source] });
  const { id: idMember } = trello.personOf(source.id);
  const token = trello.grant({ key, idMember, scope: 'read' });
  const client = clientOn(trello.fetch, () => ({ key, token }));
  const open = source.cards as { id: string; closed?: boolean; idList: string }[];
  const lists = new Set((source.lists as { id: string; closed?: boolean }[]).flatMap((l) => (l.closed ? [] : l.id)));
  return {
    all: open.flatMap(({ id, closed, idList }) => (closed || !lists.has(idList) ? [] : id)).sort(),
    read: async (known: readonly string[]) => {
      const seen: number[] = [];
      const began = trello.log.length;
      const { cards } = await readWhole(client, source.id, known, (done) => seen.push(done));
      return { cards: [...cards.keys()].sort(), seen, requests: trello.log.slice(began) };
    },
  };
}

test('with one request for each thousand cards, and one for what is around them', async () => {
  const { all, read } = await large();
  const { cards, seen, requests } = await read(all);
  expect(cards).toEqual(all);
  expect(seen.at(-1)).toBe(all.length);
  expect(requests.length).toBe(Math.ceil(all.length / 1_000) + 1);
});

test('with cards that came since, that went since, and some in the middle that were not told of', async () => {
  const { all, read } = await large();
  const gone = all.filter((_, nth) => nth % 7 === 0).map((id) => `${id.slice(0, -1)}${id.endsWith('f') ? 'e' : 'f'}`);
  for (const known of [all.slice(0, -20), all.slice(30), all.filter((_, nth) => nth % 2 === 0), [...all, ...gone]]) {
    expect((await read(known)).cards).toEqual(all);
  }
});

test('a small board in one', async () => {
  const { all, read } = await large();
  const { requests } = await read(all.slice(0, 1_000));
  expect(requests.filter(({ path }) => pages.test(path))).toEqual([]);
  expect(requests.length).toBe(1);
});
