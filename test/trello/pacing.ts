/** Contexts of one person at their pace, on a simulated clock. */
import fc from 'fast-check';
import { createPace, type Pace, type PaceOptions, trelloPace, type Urgency } from '../../src/trello/pace.ts';
import type { PaceChannel } from '../../src/trello/pace-channel.ts';
import { type SimulatedClock, seeded, simulatedClock } from '../simulated-clock.ts';

const { windowMs } = trelloPace;

/** Contexts of one person, whose messages take up to so many ms. */
export function contexts(count: number, delay = 4, seed = 1) {
  const clock = simulatedClock();
  const random = seeded(seed);
  const listeners = new Set<(message: unknown) => void>();
  const channel = (): PaceChannel => {
    let own: ((message: unknown) => void) | undefined;
    return {
      post(message) {
        for (const listener of listeners) {
          if (listener !== own) void clock.sleep(delay * random()).then(() => listener(structuredClone(message)));
        }
      },
      onMessage(listener) {
        own = listener;
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  };
  const join = (options: Partial<PaceOptions> = {}) =>
    createPace({ ...trelloPace, clock, random, channel: channel(), ...options });
  const shout = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  return { clock, join, shout, paces: Array.from({ length: count }, () => join()) };
}

export function alone(options: Partial<PaceOptions> = {}) {
  const clock = simulatedClock();
  return { clock, pace: createPace({ ...trelloPace, clock, random: seeded(1), ...options }) };
}

/** Headers of a key that somebody has for themselves. */
export function headersOf(used: number, interval = windowMs): Headers {
  return new Headers({
    'x-rate-limit-api-key-max': '300',
    'x-rate-limit-api-key-remaining': String(300 - used),
    'x-rate-limit-api-key-interval-ms': String(interval),
    'x-rate-limit-api-token-max': '100',
    'x-rate-limit-api-token-remaining': String(100 - used),
    'x-rate-limit-api-token-interval-ms': String(interval),
  });
}

/** Sends so many requests, a few at a time, on a key that nobody else uses. */
export async function send(
  pace: Pace,
  clock: SimulatedClock,
  count: number,
  urgency: Urgency,
  interval = windowMs,
  ms = 250,
) {
  const sent: number[] = [];
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const turn = await pace.turn(urgency);
      sent.push(clock.now());
      await clock.sleep(ms);
      const used = sent.filter((at) => at > clock.now() - interval).length;
      turn.answered({ status: 200, headers: headersOf(Math.min(100, used), interval) });
    }
  };
  const all = Promise.all([1, 2, 3, 4].map(worker));
  await clock.run();
  await all;
  return sent;
}

/** The most turns that any window of so many ms holds. */
export function fullest(times: readonly number[], span: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let from = 0;
  return sorted.reduce((most, at, i) => {
    while ((sorted[from] ?? 0) <= at - span) from += 1;
    return Math.max(most, i - from + 1);
  }, 0);
}

export const arrivals = (contexts: number) =>
  fc.array(
    fc.record({
      context: fc.nat(contexts - 1),
      at: fc.nat(30_000),
      burst: fc.integer({ min: 1, max: 40 }),
      urgency: fc.constantFrom<Urgency>('interactive', 'bulk'),
      abortAfter: fc.option(fc.nat(5_000), { freq: 3 }),
      status: fc.constantFrom(200, 200, 200, 200, 404, 500, 0, 429),
    }),
    { maxLength: 30 },
  );

export type Script = ReturnType<typeof arrivals> extends fc.Arbitrary<infer Entries> ? Entries : never;

export async function play({ clock, paces }: Pick<ReturnType<typeof contexts>, 'clock' | 'paces'>, script: Script) {
  const sent: number[] = [];
  for (const { context, at, burst, urgency, abortAfter, status } of script) {
    const one = async () => {
      await clock.sleep(at);
      const abort = new AbortController();
      if (abortAfter !== null) void clock.sleep(abortAfter).then(() => abort.abort());
      const turn = await paces[context]?.turn(urgency, abort.signal).catch(() => null);
      if (!turn) return;
      sent.push(clock.now());
      await clock.sleep(200);
      turn.answered({ status, headers: null });
    };
    for (let i = 0; i < burst; i++) void one();
  }
  await clock.run();
  return sent;
}
