/**
 * Trello grants 300 requests in 10 seconds to an API key, that is to everybody who uses this deployment together
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/), and nobody tells how many they are. So
 * each finds the share of one person alone, from the one number that all of them see: how much of the key is used.
 *
 * - A few evenly spaced requests find out who else is there. Whoever is alone goes ahead, up to the cap.
 * - Else bulk requests go out evenly, `size` of them in any window: a turn comes back when it is a window old. So a
 *   crowd that keeps its shares keeps the window exactly as full as it is, and never surges.
 * - Each answer corrects the share: up by a constant, and down by what is used beyond `crowded`, the more the greater the
 *   share is. Where both cancel out depends on what is used alone, so everybody ends at the same share.
 * - A refusal counts as a key used far too much. Where the headers cannot be read, refusals are all there is: each takes
 *   a part of the share away, and answers give it back, slowly at first.
 *
 * The numbers were chosen by simulation (test/bench/fairness.ts).
 */
export interface Share {
  /** Bulk requests per window. */
  size(): number;
  /** The least distance of two of them, in ms, once it is known who is there. */
  gap(windowMs: number): number;
  /** When the next bulk request keeps to the share. `turns` are the last ones, the oldest first. */
  free(turns: readonly number[], windowMs: number): number;
  /** Corrects the share. `sent` is how many requests of this person the last window holds. */
  learn(answer: Answer, sent: number, now: number, windowMs: number): void;
}

/** What an answer tells about the limits. */
export interface Answer {
  readonly refused: boolean;
  readonly key: Limit | null;
  readonly token: Limit | null;
}

export interface Limit {
  readonly max: number;
  readonly left: number;
  readonly windowMs: number;
}

/** The part of the key that a crowd uses. */
const crowded = 0.95;
/** What is added to the share at full weight, in requests. */
const step = 0.06;
/** The same, and the part of the key aimed at, for who comes when it is used up, for so many windows: the others give way. */
const lateStep = 0.5;
const lateWindows = 4;
const lateTarget = 0.98;
/** How much of a correction is made within a window, and by one answer at most. */
const gain = 3;
const gainAtOnce = 0.4;
/** What a refusal, and a key with next to nothing left, are taken for. */
const refusedLoad = 1.3;
const emptyLoad = 1.2;
/** The least distance of bulk requests, as a part of the mean one, where nothing but refusals tells of a crowd. */
const blind = 0.92;
/** Requests that find out who is there, and the part of a window between them. */
const scouts = 5;
const scoutGap = 0.04;
/** The least share of somebody who comes when the key is used up; up to five times as much where a little is left. */
const newcomer = 4;
/** What somebody who has just come takes of what is left: others may come at the same time. */
const modest = 0.3;
/** The least distance of bulk requests of who is alone, as a part of the mean one: a burst would meet who comes next. */
const brisk = 0.6;
/** How far a share grows beyond what was sent in a window. */
const growth = 1.6;
/** Windows without an answer after which everything is found out anew. */
const idleWindows = 6;

interface Sample {
  readonly at: number;
  /** How much of the key was used, by everybody. */
  readonly used: number;
  /** How many answers this person had got. */
  readonly own: number;
}

export function createShare(cap: () => number): Share {
  let size = cap();
  let scouting = scouts;
  let alone = false;
  /** Whether the answers tell how much of the key is used. */
  let told = false;
  let lateUntil = Number.NEGATIVE_INFINITY;
  let samples: Sample[] = [];
  let answers = 0;
  /** Answers since the last refusal. */
  let calm = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  let changedAt = Number.NEGATIVE_INFINITY;
  let othersAt = Number.NEGATIVE_INFINITY;

  /**
   * What everybody sends in a window, as a part of the limit, and this person's part of it; null when it is too early
   * to tell. Where the server's window slides, that is what is used. Where it is fixed, what is used grows steadily and
   * then falls back, so that its slope tells.
   */
  function measure({ max, left, windowMs }: Limit, sent: number, now: number) {
    const used = max - left;
    samples = samples.filter(({ at }) => at > now - 0.9 * windowMs);
    const old = samples.findLast(({ at }) => at <= now - 0.3 * windowMs) ?? samples[0];
    const { at, used: before, own } = old ?? { at: now, used, own: answers };
    samples.push({ at: now, used, own: answers });
    const age = now - at;
    const rise = used - before;
    if (Math.max(used - sent, rise - (answers - own)) > 0.03 * max) othersAt = now;
    alone = now - othersAt > windowMs;
    if (age < windowMs * (scouting ? 0.9 * scoutGap : 0.1))
      return scouting || !old ? { load: used / max, part: 0 } : null;
    const slope = windowMs * (rise < 0 ? -rise / (windowMs - age) : rise / age);
    if (slope <= used) return { load: used / max, part: 0 };
    return { load: slope / max, part: Math.min(1, (answers - own) / Math.abs(rise)) };
  }

  function learnFromKey(key: Limit, refused: boolean, sent: number, now: number): void {
    const measured = measure(key, sent, now);
    if (!measured && !refused) return;
    const { load: seen, part } = measured ?? { load: 0, part: 0 };
    const load = Math.max(seen, refused ? refusedLoad : key.left < 0.015 * key.max ? emptyLoad : 0);
    if (scouting) {
      scouting = refused || load > 5 ? 0 : scouting - 1;
      if (scouting) return;
      size = part > 0 && load > 0.5 ? part * crowded * key.max : Math.max(newcomer, modest * key.left);
      const spare = Math.max(newcomer, Math.min(5 * newcomer, key.left - 6));
      if (refused || key.left < 0.2 * key.max) {
        size = Math.min(size, spare);
        lateUntil = now + lateWindows * key.windowMs;
      }
    } else {
      const weight = Math.min(gainAtOnce, (gain * (now - changedAt)) / key.windowMs);
      // Great shares give more than in proportion, which brings everybody's together.
      const isLate = now < lateUntil;
      const room = (isLate ? lateTarget : crowded) - Math.min(load, 1.5);
      const tax = room < 0 ? Math.min(3, Math.max(0.5, (size / 10) ** 0.7)) : 1;
      const next = size + weight * ((isLate ? lateStep : step) + size * tax * room);
      // A share that is not used up gives no reason for a greater one.
      size = next < size ? next : Math.max(size, Math.min(next, growth * sent + 1));
    }
    changedAt = now;
  }

  function learnFromRefusals(refused: boolean, sent: number): void {
    alone = false;
    scouting = refused ? 0 : Math.max(0, scouting - 1);
    calm = refused ? 0 : calm + 1;
    if (refused) size = 0.85 * Math.min(size, Math.max(sent, 1));
    else size += 0.03 + 0.002 * size * 2 ** Math.min(8, Math.max(0, calm / 15 - 1));
  }

  function gap(windowMs: number): number {
    if (scouting || alone) return (brisk * windowMs) / cap();
    return ((size < 2 || told ? 1 : blind) * windowMs) / size;
  }

  return {
    size: () => Math.min(size, cap()),
    gap,
    free(turns, windowMs) {
      const last = turns.at(-1) ?? Number.NEGATIVE_INFINITY;
      if (scouting) return last + scoutGap * windowMs;
      if (alone) return last + gap(windowMs);
      // A share of 2.9 is two or three turns, by the random fraction of the last one's time.
      const whole = Math.floor(size + (last % 1));
      const back = whole ? (turns.at(-whole) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
      return Math.max(back + windowMs, last + gap(windowMs));
    },
    learn({ refused, key }, sent, now, windowMs) {
      if (now - heardAt > idleWindows * windowMs) scouting = scouts;
      heardAt = now;
      answers += 1;
      told = key !== null;
      if (key) learnFromKey(key, refused, sent, now);
      else learnFromRefusals(refused, sent);
      size = Math.max(0.3, Math.min(size, cap()));
    },
  };
}
