const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A time as people say it, such as "3 hours ago", "tomorrow" or "now". Both in milliseconds since 1970; no time has no words. */
export function relativeTime(time: number, now: number, locale: string): string {
  if (!isTime(time)) return '';
  const seconds = (time - now) / 1000;
  const format = relativeFormat(locale);
  // Seconds that are counted would change, and with them the width of what says them, while one reads.
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 60] as const);
  return format.format(Math.trunc(seconds / size), unit);
}

export function exactTime(time: number, locale: string): string {
  if (!isTime(time)) return '';
  return exactFormat(locale).format(time);
}

/** The time of the day. */
export function clockTime(time: number, locale: string): string {
  return isTime(time) ? clockFormat(locale).format(time) : '';
}

/** Day and time, short enough for a column. */
export function dayAndTime(time: number, locale: string): string {
  return isTime(time) ? dayAndTimeFormat(locale).format(time) : '';
}

/** Day and month; with the year where it is another than now. */
export function shortDay(time: number, now: number, locale: string): string {
  if (!isTime(time)) return '';
  const thisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return (thisYear ? dayFormat : dayAndYearFormat)(locale).format(time);
}

const relativeFormat = remembered((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const exactFormat = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }));
const clockFormat = remembered((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const dayAndTimeFormat = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);
const dayFormat = remembered((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const dayAndYearFormat = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
);

/** To make a format takes far longer than to use it, and a table uses the same one for every row. */
function remembered<T>(make: (locale: string) => T): (locale: string) => T {
  const known = new Map<string, T>();
  return (locale) => {
    const format = known.get(locale) ?? make(locale);
    known.set(locale, format);
    return format;
  };
}

/** Whether a browser could write the time: where Trello leaves one out, or says what is none, `Intl` throws. */
function isTime(time: number): boolean {
  return Math.abs(time) <= 8.64e15;
}
