/** A check item was checked or unchecked, as Trello's list of actions tells. */
export interface Tick {
  /** ISO 8601. */
  readonly date: string;
  readonly idCheckItem: string;
  readonly state: 'complete' | 'incomplete';
}

export interface Week {
  /** Its Monday, as `2026-12-28`. */
  readonly from: string;
  readonly done: number;
}

/**
 * How many items were done in each of the last weeks, the newest last: those whose last tick of the week says so. `dayOf`
 * gives the day of a time in ms by the person's calendar.
 */
export function doneByWeek(
  ticks: readonly Tick[],
  dayOf: (time: number) => string,
  now: number,
  weeks: number,
): Week[] {
  const last = new Map<string, Tick>();
  for (const tick of [...ticks].sort((a, b) => Date.parse(a.date) - Date.parse(b.date))) {
    last.set(`${mondayOf(dayOf(Date.parse(tick.date)))} ${tick.idCheckItem}`, tick);
  }
  const done = new Map<string, number>();
  for (const [key, { state }] of last) {
    const week = key.slice(0, 10);
    if (state === 'complete') done.set(week, (done.get(week) ?? 0) + 1);
  }
  const newest = Date.parse(`${mondayOf(dayOf(now))}T00:00:00Z`);
  return Array.from({ length: weeks }, (_, nth) => {
    const from = new Date(newest - (weeks - 1 - nth) * 7 * 86_400_000).toISOString().slice(0, 10);
    return { from, done: done.get(from) ?? 0 };
  });
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}
