/** The settings of a board: as they are stored, read, and taken elsewhere as a file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings, storedSettings } from '../../src/features/settings.ts';
import { exported, imported } from '../../src/page/settings/transfer.ts';
import { sharedMost } from '../../src/page/shelves.ts';

const settings = fc.record({
  badges: fc.record({
    asked: fc.boolean(),
    open: fc.boolean(),
    next: fc.boolean(),
    nobody: fc.boolean(),
    quiet: fc.boolean(),
  }),
  quietDays: fc.integer({ min: 1, max: 365 }),
  bulk: fc.constantFrom('everyone' as const, 'admins' as const),
  console: fc.boolean(),
});

test('what is stored is read again as it was', () => {
  fc.assert(
    fc.property(settings, (given) => {
      expect(readSettings({ settings: storedSettings(given) })).toEqual(given);
    }),
  );
});

test('whatever is stored, settings can be read, and are ones that could be stored', () => {
  fc.assert(
    fc.property(fc.object(), fc.anything(), (shared, stored) => {
      const read = readSettings({ ...shared, settings: stored });
      expect(readSettings({ settings: storedSettings(read) })).toEqual(read);
      expect(read.quietDays).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('a console that was switched on before there were settings stays on, until it is switched off', () => {
  expect(readSettings({ options: ['console'] }).console).toBe(true);
  const off = { ...readSettings({ options: ['console'] }), console: false };
  expect(readSettings({ options: ['console'], settings: storedSettings(off) }).console).toBe(false);
});

test('a file brings back what was exported, and leaves out what it does not understand', () => {
  const shared = {
    settings: storedSettings({ ...readSettings({}), quietDays: 30 }),
    presets: [{ id: 'a', name: 'Testers', idMembers: ['m'] }],
    replies: [{ id: 'b', name: 'Thanks', text: 'Thank you, {member}.' }],
    views: [{ id: 'c', table: 'cards', name: 'Late', setup: 'q=is:overdue' }, { id: 5 }],
    foreign: 'kept out',
  };
  const back = imported(exported(shared));
  const { views, foreign, ...rest } = shared;
  expect(back).toEqual({ values: { ...rest, views: views.slice(0, 1) }, left: 0 });
  expect(imported(JSON.stringify({ muster: 'settings', version: 1, views }))).toMatchObject({ left: 1 });
});

test('what is no such file, is newer, or too long, is told apart', () => {
  for (const file of ['', '{', '[]', 'null', '{"version":1}', `"${'x'.repeat(200_000)}"`])
    expect(imported(file)).toEqual({ trouble: 'foreign' });
  expect(imported('{"muster":"settings","version":2}')).toEqual({ trouble: 'newer' });
  const replies = [{ id: 'a', name: 'Long', text: 'x'.repeat(sharedMost) }];
  expect(imported(JSON.stringify({ muster: 'settings', version: 1, replies }))).toMatchObject({ trouble: 'long' });
});

test('no file is anything but settings, whatever is in it', () => {
  fc.assert(
    fc.property(fc.json(), (file) => {
      const back = imported(file);
      if ('values' in back) expect(Object.keys(back.values)).toEqual(['settings', 'presets', 'replies', 'views']);
    }),
  );
});
