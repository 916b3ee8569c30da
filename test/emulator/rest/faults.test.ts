import { expect, test } from 'vitest';
import type { Emulator, Faults } from '../contract.ts';
import { emulate } from '../emulate.ts';
import { generateBoard } from '../seeds/generate.ts';
import { talkTo } from '../talk.ts';

const board = generateBoard({ cards: 2, itemsPerCard: 1 });
const [card] = board.cards as { id: string }[];
const readCard = `/cards/${card?.id}?fields=name`;

const world = (faults: Partial<Faults>) => {
  const emulator = emulate({ boards: [board], faults, limits: { tokenPerWindow: 10_000, keyPerWindow: 10_000 } });
  return { emulator, talk: talkTo(emulator, board.id) };
};

/** What came of a number of requests, one after the other. */
async function outcomes(faults: Partial<Faults>, count = 60): Promise<string[]> {
  const { talk } = world(faults);
  const seen: string[] = [];
  for (let index = 0; index < count; index += 1) {
    seen.push(
      await talk('GET', readCard).then(
        ({ status }) => String(status),
        (error: unknown) => (error instanceof SyntaxError ? 'truncated' : String(error)),
      ),
    );
  }
  return seen;
}

test('the same seed breaks the same requests, another seed others', async () => {
  const faults = { seed: 7, rate429: 0.1, rate500: 0.1, cutBefore: 0.1, cutAfter: 0.1, truncate: 0.1 };
  const first = await outcomes(faults);
  expect(await outcomes(faults)).toEqual(first);
  expect(await outcomes({ ...faults, seed: 8 })).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set(['200', '429', '500', 'truncated', 'TypeError: Failed to fetch']));
});

test('nothing breaks by default', async () => {
  expect(new Set(await outcomes({}))).toEqual(new Set(['200']));
});

test('a connection cut before leaves nothing done, one cut after leaves it done', async () => {
  for (const [faults, comments] of [
    [{ cutBefore: 1 }, 0],
    [{ cutAfter: 1 }, 1],
  ] as const) {
    const { emulator, talk } = world(faults);
    const before = (await read(emulator)).badges.comments;
    await expect(talk('POST', `/cards/${card?.id}/actions/comments`, { text: 'Heard?' })).rejects.toThrow(TypeError);
    expect((await read(emulator)).badges.comments - before).toBe(comments);
  }
});

test('a truncated body ends in the middle', async () => {
  const { talk } = world({ truncate: 1 });
  await expect(talk('GET', readCard)).rejects.toThrow(SyntaxError);
});

test('a token is revoked after so many requests', async () => {
  const { talk } = world({ revokeAfter: 2 });
  expect((await talk('GET', readCard)).status).toBe(200);
  expect((await talk('GET', readCard)).status).toBe(200);
  const refused = await talk('GET', readCard);
  expect([refused.status, refused.text]).toEqual([401, 'invalid token']);
});

test('answers take as long as was asked', async () => {
  const slept: number[] = [];
  const clock = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
  const emulator = emulate({ boards: [board], clock, faults: { delayMs: [50, 100] } });
  const talk = talkTo(emulator, board.id);
  for (let index = 0; index < 20; index += 1) await talk('GET', readCard);
  expect(slept).toHaveLength(20);
  expect(slept.every((ms) => ms >= 50 && ms <= 100)).toBe(true);
});

test('faults are set and taken back by the controls', async () => {
  const { emulator, talk } = world({});
  const post = (path: string, body: unknown) =>
    emulator.fetch(new Request(`https://trello.com/_emulator${path}`, { method: 'POST', body: JSON.stringify(body) }));
  expect((await post('/faults', { seed: 3, rate500: 1 })).status).toBe(200);
  expect((await talk('GET', readCard)).status).toBe(500);
  expect((await post('/faults', { rate500: 2 })).status).toBe(400);
  expect((await post('/faults', {})).status).toBe(200);
  expect((await talk('GET', readCard)).status).toBe(200);
});

/** Reads as Trello's own web client does, which nothing breaks. */
async function read(emulator: Emulator) {
  const headers = { 'x-emulator-member': emulator.personOf(board.id).id };
  const response = await emulator.fetch(new Request(`https://trello.com/1/cards/${card?.id}`, { headers }));
  return (await response.json()) as { badges: { comments: number } };
}
