import { expect, test } from 'vitest';
import type { Clock } from '../contract.ts';
import { emulate } from '../emulate.ts';
import { generateBoard } from '../seeds/generate.ts';
import { type Answer, key, talkAs, talkTo } from '../talk.ts';

/** A clock that stands still until told. */
function stillClock(start = Date.UTC(2026, 0, 1)): Clock & { pass(ms: number): void } {
  let time = start;
  return {
    now: () => time,
    async sleep(ms) {
      time += ms;
    },
    pass(ms) {
      time += ms;
    },
  };
}

const board = generateBoard({ cards: 2, members: 4 });
const world = () => {
  const clock = stillClock();
  const emulator = emulate({ boards: [board], clock });
  return { clock, emulator, talk: talkTo(emulator, board.id) };
};
const readBoard = `/boards/${board.id}?fields=name`;
const many = (count: number, ask: () => Promise<Answer>) => Promise.all(Array.from({ length: count }, ask));
const passed = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 200).length;

test('of 200 requests at once the first 100 of a token pass, the rest is refused, and after the window it goes on', async () => {
  const { clock, talk } = world();

  const answers = await many(200, () => talk('GET', readBoard));
  expect(answers.map(({ status }) => status)).toEqual([...Array(100).fill(200), ...Array(100).fill(429)]);
  expect(answers[150]?.body).toEqual({ error: 'API_TOKEN_LIMIT_EXCEEDED', message: 'Rate limit exceeded' });
  expect(answers[150]?.headers.get('retry-after')).toBeNull();

  clock.pass(10_000);
  expect((await talk('GET', readBoard)).status).toBe(200);
});

test('the headers say what is left', async () => {
  const { talk } = world();
  await talk('GET', readBoard);
  const { headers } = await talk('GET', readBoard);
  expect(headers.get('x-rate-limit-api-token-interval-ms')).toBe('10000');
  expect(headers.get('x-rate-limit-api-token-max')).toBe('100');
  expect(headers.get('x-rate-limit-api-token-remaining')).toBe('98');
  expect(headers.get('x-rate-limit-api-key-max')).toBe('300');
  expect(headers.get('x-rate-limit-api-key-remaining')).toBe('298');
  expect(headers.get('access-control-expose-headers')).toContain('x-rate-limit-api-token-remaining');
});

test('all tokens of a key share 300 requests', async () => {
  const { emulator } = world();
  const members = (board.members as { id: string }[]).map(({ id }) => id);
  const talks = members.map((idMember) => talkTo(emulator, board.id, { idMember }));
  const answers = await Promise.all(talks.map((talk) => many(100, () => talk('GET', readBoard))));
  expect(passed(answers.flat())).toBe(300);
  expect(answers.flat().find(({ status }) => status === 429)?.body.error).toBe('API_KEY_LIMIT_EXCEEDED');
});

test('after 200 refusals everything under the key is refused until the window ends', async () => {
  const { clock, emulator, talk } = world();
  await many(100, () => talk('GET', readBoard));
  await many(200, () => talk('GET', readBoard));
  const another = talkTo(emulator, board.id, { idMember: (board.members as { id: string }[])[1]?.id ?? '' });
  expect((await another('GET', readBoard)).body.error).toBe('API_KEY_LIMIT_EXCEEDED');
  clock.pass(10_000);
  expect((await another('GET', readBoard)).status).toBe(200);
});

test('member routes are counted over 900 seconds', async () => {
  const { clock, talk } = world();
  const first = await talk('GET', '/members/me');
  expect(first.headers.get('x-rate-limit-member-remaining')).toBe('99');
  await many(99, () => talk('GET', '/members/me'));
  clock.pass(10_000);
  const refused = await talk('GET', '/members/me');
  expect(refused.body).toEqual({ message: 'Exceeded rate limit to /1/member', error: 'RATE_LIMIT_EXCEEDED' });
  clock.pass(890_000);
  expect((await talk('GET', '/members/me')).status).toBe(200);
});

test('a batch and each request in it are counted', async () => {
  const { talk } = world();
  const urls = Array(10).fill(`/boards/${board.id}`).join(',');
  const { headers } = await talk('GET', `/batch?urls=${urls}`);
  expect(headers.get('x-rate-limit-api-token-remaining')).toBe('89');
});

test('limits can be set, and the headers say so', async () => {
  const { emulator, talk } = world();
  const body = JSON.stringify({ windowMs: 1_000, tokenPerWindow: 5 });
  await emulator.fetch(new Request('https://trello.com/_emulator/limits', { method: 'POST', body }));
  const answers = await many(6, () => talk('GET', readBoard));
  expect(passed(answers)).toBe(5);
  expect(answers[0]?.headers.get('x-rate-limit-api-token-interval-ms')).toBe('1000');
});

test('limits that make no sense are refused', async () => {
  const { emulator } = world();
  const body = JSON.stringify({ windowMs: 0 });
  const answer = await emulator.fetch(new Request('https://trello.com/_emulator/limits', { method: 'POST', body }));
  expect(answer.status).toBe(400);
});

test('preflights, the web client and the controls are not counted', async () => {
  const { emulator, talk } = world();
  const { id } = emulator.personOf(board.id);
  const url = `https://trello.com/1${readBoard}`;
  for (let count = 0; count < 150; count += 1) {
    await emulator.fetch(new Request(url, { method: 'OPTIONS' }));
    await emulator.fetch(new Request(url, { headers: { 'x-emulator-member': id } }));
    await emulator.fetch(new Request('https://trello.com/_emulator/log'));
  }
  expect((await talk('GET', readBoard)).headers.get('x-rate-limit-api-token-remaining')).toBe('99');
  expect(emulator.log).toHaveLength(1);
});

test('a browser may send three headers and no others', async () => {
  const { emulator } = world();
  const preflight = await emulator.fetch(new Request(`https://trello.com/1${readBoard}`, { method: 'OPTIONS' }));
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, PUT, POST, DELETE');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('Authorization, Accept, Content-Type');
});

test('requests without a token are not counted for one', async () => {
  const open = { ...board, prefs: { permissionLevel: 'public' } };
  const talk = talkAs(emulate({ boards: [open] }), `OAuth oauth_consumer_key="${key}"`);
  const { status, headers } = await talk('GET', readBoard);
  expect(status).toBe(200);
  expect(headers.get('x-rate-limit-api-key-remaining')).toBe('299');
  expect(headers.get('x-rate-limit-api-token-remaining')).toBeNull();
});
