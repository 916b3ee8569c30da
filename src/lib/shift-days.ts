/**
 * The time so many days later by the calendar of a time zone (an IANA name): the hour stays, also where clocks are put
 * forward or back in between. An hour that a day leaves out is the one after it. Both in ISO 8601.
 */
export function shiftDays(iso: string, days: number, timeZone: string): string {
  const time = Date.parse(iso);
  const wall = time + offset(time, timeZone) + days * 86_400_000;
  // What the clock is off by at the new time is not known before the new time is: twice suffices.
  const near = wall - offset(time, timeZone);
  const guess = wall - offset(near, timeZone);
  const fits = guess + offset(guess, timeZone) === wall;
  return new Date(fits ? guess : Math.max(near, guess)).toISOString();
}

/** By how many milliseconds the clocks of a time zone are ahead of UTC. */
function offset(time: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(time / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
