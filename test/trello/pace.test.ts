import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace, type Pace, routeOf, trelloPace, type Urgency } from '../../src/trello/pace.ts';
import { seeded, simulatedClock } from '../simulated-clock.ts';
import { alone, arrivals, contexts, fullest, play, type Script, send } from './pacing.ts';

const { cap, bulkCap, windowMs } = trelloPace;

test('no window ever holds more turns than the cap', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals(1), fc.nat(), async (script, seed) => {
      const clock = simulatedClock();
      const world = { clock, paces: [createPace({ ...trelloPace, clock, random: seeded(seed) })] };
      expect(fullest(await play(world, script), windowMs)).toBeLessThanOrEqual(cap);
    }),
    { numRuns: 40 },
  );
});

test('the windows of several contexts together hold no more than the cap and a turn for each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 10 }), arrivals(10), fc.nat(), async (count, script, seed) => {
      const world = contexts(count, 4, seed);
      const mine = script.map((entry) => ({ ...entry, context: entry.context % count }));
      expect(fullest(await play(world, mine), windowMs)).toBeLessThanOrEqual(cap + count);
    }),
    { numRuns: 40 },
  );
});

test.each(['interactive', 'bulk'] as const)('ten contexts with %s work share one window', async (urgency) => {
  const { clock, paces } = contexts(10);
  const script: Script = paces.map((_, context) => ({
    context,
    at: 0,
    burst: 60,
    urgency,
    abortAfter: null,
    status: 200,
  }));
  const sent = await play({ clock, paces }, script);
  expect(sent).toHaveLength(600);
  expect(fullest(sent, windowMs)).toBeLessThanOrEqual(urgency === 'bulk' ? bulkCap + 10 : cap + 10);
});

test('whoever comes late counts the turns of those who were there', async () => {
  const { clock, paces, join } = contexts(2);
  await clock.run(100);
  const sent: number[] = [];
  const take = (pace: Pace | undefined, count: number) => {
    for (let i = 0; i < count; i++) void pace?.turn('interactive').then(() => sent.push(clock.now()));
  };
  take(paces[0], 50);
  await clock.run(2_000);
  take(join(), 50);
  await clock.run(9_000);
  expect(sent).toHaveLength(cap);
  await clock.run();
  expect(sent).toHaveLength(100);
});

test('people waiting go before bulk work, which leaves room for them', async () => {
  const { clock, pace } = alone();
  const order: Urgency[] = [];
  const take = (urgency: Urgency) => void pace.turn(urgency).then(() => order.push(urgency));
  for (let i = 0; i < 100; i++) take('bulk');
  await clock.run(9_900);
  for (let i = 0; i < 8; i++) take('interactive');
  await clock.run(9_950);
  expect(order.slice(-8)).toEqual(Array(8).fill('interactive'));
  const before = order.length;
  for (let i = 0; i < 3; i++) take('interactive');
  await clock.run();
  expect(order).toHaveLength(111);
  expect(order.slice(before).indexOf('interactive')).toBeLessThan(order.slice(before).lastIndexOf('bulk'));
});

test('a turn that is given up rejects with the reason and takes nothing', async () => {
  const { clock, pace } = alone();
  for (let i = 0; i < cap; i++) void pace.turn('interactive');
  const abort = new AbortController();
  const given = pace.turn('interactive', abort.signal);
  const next = pace.turn('interactive').then(() => clock.now());
  abort.abort(new Error('enough'));
  await expect(given).rejects.toThrow('enough');
  await expect(pace.turn('bulk', abort.signal)).rejects.toThrow('enough');
  await clock.run();
  expect(await next).toBeLessThanOrEqual(windowMs + 1);
});

test('waits after a refusal, longer after each', async () => {
  const { clock, paces } = contexts(2);
  await clock.run(100);
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    const from = clock.now();
    const turn = paces[i % 2]?.turn('interactive').then((turn) => {
      waits.push(clock.now() - from);
      turn.answered({ status: 429, headers: null });
    });
    await clock.run();
    await turn;
  }
  expect(waits[0]).toBeLessThan(10);
  expect(waits[1]).toBeGreaterThan(windowMs / 20);
  expect(waits[3]).toBeGreaterThan(windowMs);
});

test('somebody alone has the whole pace at once, with headers and without', async () => {
  const { clock, pace } = alone();
  const sent = await send(pace, clock, 10 * bulkCap, 'bulk');
  const ideal = 9 * windowMs + (bulkCap / 4) * 250;
  expect(Math.max(...sent)).toBeLessThan(ideal / 0.95);
  const blind = alone();
  const work = Array.from({ length: 10 * bulkCap }, () =>
    blind.pace.turn('bulk').then((turn) => turn.answered({ status: 200, headers: null })),
  );
  await blind.clock.run();
  await Promise.all(work);
  expect(blind.clock.now()).toBeLessThan((10 * windowMs) / 0.95);
});

test('follows the window that the headers tell: the same job, ten times faster', async () => {
  const slow = alone();
  await send(slow.pace, slow.clock, 500, 'bulk');
  const fast = alone();
  await send(fast.pace, fast.clock, 500, 'bulk', windowMs / 10, 25);
  expect(slow.clock.now() / fast.clock.now()).toBeGreaterThan(9);
});

test('after a laptop slept for an hour work goes on at once, and at the pace', async () => {
  const { clock, pace } = alone();
  await send(pace, clock, 100, 'bulk');
  await clock.run(clock.now() + 3_600_000);
  const woken = clock.now();
  const sent = await send(pace, clock, 200, 'bulk');
  expect(sent[0]).toBe(woken);
  expect(fullest(sent, windowMs)).toBeLessThanOrEqual(cap);
});

test('a clock that is set back holds nothing up', async () => {
  const clock = simulatedClock();
  let ahead = 3_600_000;
  const pace = createPace({
    ...trelloPace,
    random: seeded(1),
    clock: { now: () => clock.now() + ahead, sleep: clock.sleep },
  });
  await send(pace, clock, 100, 'bulk');
  ahead = 0;
  const from = clock.now();
  const sent = await send(pace, clock, 100, 'bulk');
  expect((sent.at(-1) ?? 0) - from).toBeLessThan(4 * windowMs);
  expect(fullest(sent, windowMs)).toBeLessThanOrEqual(cap);
});

test('requests about members have a window of their own', async () => {
  expect(['/members/me', '/search/members', '/boards/1/members', '/search'].map(routeOf)).toEqual([
    'members',
    'members',
    'other',
    'other',
  ]);
  const { clock, pace } = alone();
  let sent = 0;
  for (let i = 0; i < 100; i++) void pace.turn('interactive', undefined, 'members').then(() => sent++);
  await clock.run(800_000);
  expect(sent).toBe(trelloPace.membersCap);
  await pace.turn('interactive');
  await clock.run();
  expect(sent).toBe(100);
});

test('forecasts how long more requests wait', async () => {
  const { clock, pace } = alone();
  expect(pace.forecast(0)).toBe(0);
  expect(pace.forecast(1)).toBe(0);
  expect(pace.forecast(bulkCap)).toBeLessThan(windowMs);
  expect(pace.forecast(bulkCap + 1)).toBe(windowMs);
  const forecast = pace.forecast(1_000);
  const sent = await send(pace, clock, 1_000, 'bulk');
  expect(Math.max(...sent) / forecast).toBeCloseTo(1, 1);
});

test('ignores what makes no sense on the channel', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.anything(), { maxLength: 20 }), async (messages) => {
      const { clock, paces, shout } = contexts(1);
      await clock.run(100);
      for (const message of messages) {
        shout(message);
        shout({ turns: message, members: [message], answer: { refused: [message], key: message } });
      }
      shout({ turns: [Number.NaN, 1e300, -1e300, '1'], answer: { refused: false, token: { max: -1, left: 1e9 } } });
      let sent = 0;
      for (let i = 0; i < cap - 20; i++) void paces[0]?.turn('interactive').then(() => sent++);
      await clock.run(5_000);
      expect(sent).toBe(cap - 20);
    }),
    { numRuns: 50 },
  );
});
