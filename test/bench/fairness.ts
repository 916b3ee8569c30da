import { pathToFileURL } from 'node:url';
import { createPace, trelloPace } from '../../src/trello/pace.ts';
import { seeded, simulatedClock } from '../simulated-clock.ts';
import type { Row } from './row.ts';

/** Many people at work with one API key, on a simulated clock. */
export interface Crowd {
  readonly users: number;
  /** How the server counts: over the last ten seconds, or afresh every ten seconds. */
  readonly window: 'sliding' | 'fixed';
  /** Whether the server's headers can be read. */
  readonly headers: boolean;
  /** Everybody starts at a random moment within so many ms. */
  readonly startWithin?: number;
  /** When each starts, in ms, in place of that. */
  readonly start?: (user: number) => number;
  readonly seed?: number;
  /** Requests each has to get through. */
  readonly edits?: (user: number) => number;
}

export interface Outcome {
  /** Of all requests sent, from 0 to 1. */
  readonly refused: number;
  /** How often the server locked the key out. */
  readonly lockOuts: number;
  /** Of the key's limit while at least five had work, which is as many as can use it up; null when there never were. */
  readonly used: number | null;
  /** Jain's index over what each got done while all were at work; null when they never all were. */
  readonly fairness: number | null;
  /** Jain's index over how long each took. */
  readonly fairnessOfTimes: number;
  readonly seconds: number;
  /** When each was done, in seconds after starting. */
  readonly times: readonly number[];
}

const windowMs = 10_000;
const keyMax = 300;
const tokenMax = 100;
const inFlight = 4;

export async function simulate(crowd: Crowd): Promise<Outcome> {
  const { users, window, headers, startWithin = 0, seed = 1 } = crowd;
  const random = seeded(seed);
  const { start = () => random() * startWithin, edits = () => 200 } = crowd;
  const clock = simulatedClock();
  const server = createServer(clock.now, window);
  const granted: { at: number; user: number }[] = [];
  const started: number[] = [];
  const done: number[] = [];
  let sent = 0;

  const person = async (user: number) => {
    const own = seeded(1000 * seed + user);
    await clock.sleep(start(user));
    started[user] = clock.now();
    const pace = createPace({ ...trelloPace, clock, random: own });
    let left = edits(user);
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        const turn = await pace.turn('bulk');
        const latency = 100 + 300 * own();
        await clock.sleep(latency / 2);
        sent += 1;
        const answer = server.ask(user);
        if (answer.status === 200) granted.push({ at: clock.now(), user });
        else left += 1;
        await clock.sleep(latency / 2);
        turn.answered({ status: answer.status, headers: headers ? answer.headers : null });
      }
    };
    await Promise.all(Array.from({ length: inFlight }, worker));
    done[user] = clock.now();
  };

  const everybody = Promise.all(Array.from({ length: users }, (_, user) => person(user)));
  await clock.run();
  await everybody;

  const allFrom = Math.max(...started);
  const allTo = Math.min(...done);
  const counts = Array.from({ length: users }, (_, user) =>
    count(granted, (grant) => grant.user === user, allFrom, allTo),
  );
  const rush = rushes(started, done);
  const rushed = rush.reduce((all, { from, to }) => all + to - from, 0);
  const grantedThen = rush.reduce((all, { from, to }) => all + count(granted, () => true, from, to), 0);
  const times = done.map((at, user) => (at - (started[user] ?? 0)) / 1000);
  return {
    refused: server.refused() / sent,
    lockOuts: server.lockOuts(),
    used: rushed > 0 ? grantedThen / ((keyMax * rushed) / windowMs) : null,
    fairness: allFrom < allTo ? jain(counts) : null,
    fairnessOfTimes: jain(times),
    seconds: Math.max(...done) / 1000,
    times,
  };
}

/** When at least five were at work at the same time. */
function rushes(started: readonly number[], done: readonly number[]): { readonly from: number; readonly to: number }[] {
  const moves = [...started.map((at) => ({ at, by: 1 })), ...done.map((at) => ({ at, by: -1 }))].sort(
    (a, b) => a.at - b.at,
  );
  let atWork = 0;
  return moves.flatMap(({ at, by }, nth) => {
    atWork += by;
    const next = moves[nth + 1];
    return atWork >= 5 && next && next.at > at ? [{ from: at, to: next.at }] : [];
  });
}

function count<T extends { at: number }>(
  list: readonly T[],
  counts: (entry: T) => boolean,
  from: number,
  to: number,
): number {
  return list.filter((entry) => entry.at >= from && entry.at < to && counts(entry)).length;
}

/** 1 when all are equal, 1/n when one has everything. */
function jain(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  return sum ** 2 / (values.length * values.reduce((all, value) => all + value ** 2, 0));
}

/** Trello's limits of a key and its tokens: https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/ */
function createServer(now: () => number, window: Crowd['window']) {
  const key = createCounter(now, window);
  const tokens = new Map<number, ReturnType<typeof createCounter>>();
  let recent: number[] = [];
  let refused = 0;
  let lockOuts = 0;
  let lockedUntil = 0;
  return {
    refused: () => refused,
    lockOuts: () => lockOuts,
    ask(user: number): { status: number; headers: Headers } {
      const token = tokens.get(user) ?? createCounter(now, window);
      tokens.set(user, token);
      const granted = now() >= lockedUntil && key.used() < keyMax && token.used() < tokenMax;
      if (granted) {
        key.add();
        token.add();
      } else {
        refused += 1;
        recent = [...recent.filter((at) => at > now() - windowMs), now()];
        if (recent.length >= 200 && now() >= lockedUntil) {
          lockOuts += 1;
          lockedUntil = now() + windowMs;
        }
      }
      const headers = new Headers({
        'x-rate-limit-api-key-max': String(keyMax),
        'x-rate-limit-api-key-remaining': String(keyMax - key.used()),
        'x-rate-limit-api-key-interval-ms': String(windowMs),
        'x-rate-limit-api-token-max': String(tokenMax),
        'x-rate-limit-api-token-remaining': String(tokenMax - token.used()),
        'x-rate-limit-api-token-interval-ms': String(windowMs),
      });
      return { status: granted ? 200 : 429, headers };
    },
  };
}

function createCounter(now: () => number, window: Crowd['window']) {
  let times: number[] = [];
  let begun = Number.NEGATIVE_INFINITY;
  return {
    used() {
      const from = window === 'sliding' ? now() - windowMs : now() >= begun + windowMs ? now() : begun - 1;
      if ((times[0] ?? now()) <= from) times = times.filter((at) => at > from);
      return times.length;
    },
    add() {
      if (now() >= begun + windowMs) begun = now();
      times.push(now());
    },
  };
}

const percent = (part: number | null) => (part === null ? '–' : `${(100 * part).toFixed(1)} %`);
const index = (value: number | null) => value?.toFixed(3) ?? '–';

/** Every crowd of the table in src/jobs/README.md. */
export async function fairnessBench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const headers of [true, false]) {
    for (const startWithin of [0, 60_000]) {
      for (const window of ['sliding', 'fixed'] as const) {
        for (const users of [1, 3, 10, 30, 100]) {
          const outcome = await simulate({ users, window, headers, startWithin });
          rows.push({
            what: `${users} with one key, ${startWithin > 0 ? 'within a minute' : 'at once'}, ${window} window, ${headers ? 'headers' : 'no headers'}`,
            value: [
              `refused ${percent(outcome.refused)}`,
              `lock-outs ${outcome.lockOuts}`,
              `key used ${percent(outcome.used)}`,
              `Jain ${index(outcome.fairness)}`,
              `of times ${startWithin > 0 ? '–' : index(outcome.fairnessOfTimes)}`,
              `${outcome.seconds.toFixed(0)} s`,
            ].join(', '),
            per: '200 edits each',
          });
        }
      }
    }
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { what, value } of await fairnessBench()) console.log(`${what}: ${value}`);
}
