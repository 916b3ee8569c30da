/** Days of the calendar, as `2026-12-31`. */

/** A day of the calendar so many days on. */
export function nextDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** When something is to be done, as people sort it. */
export type DueBucket = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'past' | 'none';

/**
 * Sorts dates for a person: `week` is the seven days from today; what was to be done before now is overdue while it is open,
 * and `past` when it is done.
 */
export function dueBuckets({ now, timeZone }: { readonly now: number; readonly timeZone: string }) {
  const dayOf = calendar(timeZone);
  const today = dayOf(now);
  const tomorrow = nextDay(today, 1);
  const week = nextDay(today, 6);
  return (due: string | null, done: boolean): DueBucket => {
    if (due === null) return 'none';
    const time = Date.parse(due);
    if (time < now) return done ? 'past' : 'overdue';
    const day = dayOf(time);
    if (day === today) return 'today';
    if (day === tomorrow) return 'tomorrow';
    return day <= week ? 'week' : 'later';
  };
}

/** From a time in milliseconds to its day in a time zone, as `2026-12-31`; each day is looked up once. */
export function calendar(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const known = new Map<number, string>();
  return (time) => {
    const quarter = Math.floor(time / 900_000);
    const day = known.get(quarter) ?? format.format(time);
    known.set(quarter, day);
    return day;
  };
}
