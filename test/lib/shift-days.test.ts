import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftDays } from '../../src/lib/shift-days.ts';

test('the hour stays where clocks are put forward or back', () => {
  expect(shiftDays('2026-03-28T08:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z');
  expect(shiftDays('2026-10-24T07:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-10-25T08:00:00.000Z');
  expect(shiftDays('2026-11-01T16:00:00.000Z', -7, 'America/New_York')).toBe('2026-10-25T15:00:00.000Z');
});

test('an hour that a day leaves out is the one after it', () => {
  expect(shiftDays('2026-03-28T01:30:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC', 'America/Santiago'];

test('shifted there and back a date is what it was, but for hours that a day leaves out or has twice', () => {
  const wall = (iso: string, timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(Date.parse(iso));
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.integer({ min: -400, max: 400 }),
      fc.constantFrom(...zones),
      (date, days, zone) => {
        const shifted = shiftDays(date.toISOString(), days, zone);
        expect(Math.abs(Date.parse(shifted) - date.getTime() - days * 86_400_000)).toBeLessThanOrEqual(3_600_000);
        if (wall(shifted, zone) !== wall(date.toISOString(), zone)) return;
        const back = Date.parse(shiftDays(shifted, -days, zone));
        expect(Math.abs(back - date.getTime())).toBeLessThanOrEqual(3_600_000);
        expect(wall(new Date(back).toISOString(), zone)).toBe(wall(date.toISOString(), zone));
      },
    ),
  );
});
