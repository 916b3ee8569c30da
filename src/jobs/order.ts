/** Runs work in the order it was asked for, as far as it concerns the same things. */
export type Order = (names: ReadonlySet<string>, work: () => Promise<void>) => Promise<void>;

export function createOrder(): Order {
  /** The last thing under way that concerns a name. */
  const tails = new Map<string, Promise<void>>();
  return (names, work) => {
    const before = [...names].map((name) => tails.get(name));
    const turn = Promise.all(before).then(work);
    const tail: Promise<void> = turn
      .catch(() => {})
      .then(() => {
        for (const name of names) if (tails.get(name) === tail) tails.delete(name);
      });
    for (const name of names) tails.set(name, tail);
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
