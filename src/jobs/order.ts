import type { Names } from './names.ts';

/** Runs work in the order it was asked for, as far as it changes the same things, or changes what other work only reads. */
export type Order = (names: Names, work: () => Promise<void>) => Promise<void>;

/** What is under way that concerns a name: the last change, and what reads it since. */
interface Tail {
  readonly change: Promise<void> | undefined;
  readonly reads: readonly Promise<void>[];
}

const nothing: Tail = { change: undefined, reads: [] };

export function createOrder(): Order {
  const tails = new Map<string, Tail>();
  const tailOf = (name: string) => tails.get(name) ?? nothing;
  return ({ changes, reads }, work) => {
    const before = [
      ...[...changes].flatMap((name) => [tailOf(name).change, ...tailOf(name).reads]),
      ...[...reads].map((name) => tailOf(name).change),
    ];
    const turn = Promise.all(before).then(work);
    const own: Promise<void> = turn
      .catch(() => {})
      .then(() => {
        for (const name of [...changes, ...reads]) {
          const { change, reads } = tailOf(name);
          const left = { change: change === own ? undefined : change, reads: reads.filter((read) => read !== own) };
          if (left.change || left.reads.length > 0) tails.set(name, left);
          else tails.delete(name);
        }
      });
    for (const name of reads) tails.set(name, { change: tailOf(name).change, reads: [...tailOf(name).reads, own] });
    for (const name of changes) tails.set(name, { change: own, reads: [] });
    return turn;
  };
}

/** Lets so much work be under way at a time, first come first served. */
export function createSlots(width: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let free = width;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
