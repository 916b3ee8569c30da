/** What Muster says on cards. */
import { expect, test } from 'vitest';
import { badgesOf } from '../../src/capabilities/badges.ts';
import { readSettings } from '../../src/features/settings.ts';
import type { HostCard } from '../../src/host/types.ts';
import { connectorTexts } from '../../src/strings/connector.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const texts = connectorTexts('en');
const card: HostCard = {
  id: 'c',
  dueComplete: false,
  dateLastActivity: '2026-02-01T12:00:00Z',
  members: [],
  badges: { checkItems: 5, checkItemsChecked: 2, checkItemsEarliestDue: '2026-03-01T12:00:00Z' },
};
const said = (given: HostCard, settings = readSettings({}), asked = false) =>
  badgesOf(given, { settings, texts, now, asked }).map(({ badge, color }) => [badge, color]);

test('a card says what is open, overdue, without members and quiet', () => {
  expect(said(card)).toEqual([
    ['open', undefined],
    ['next', 'red'],
    ['nobody', undefined],
    ['quiet', undefined],
  ]);
  expect(said(card, readSettings({}), true)[0]).toEqual(['asked', 'yellow']);
});

test('what is switched off is not said, and the days are those of the settings', () => {
  const settings = readSettings({ settings: { badges: { open: false, nobody: false }, quietDays: 60 } });
  expect(said(card, settings)).toEqual([['next', 'red']]);
});

test('an item that is due within a day is told in yellow, and one of a finished card not at all', () => {
  const due = { ...card.badges, checkItemsEarliestDue: '2026-03-11T11:00:00Z' };
  expect(said({ ...card, badges: due })).toContainEqual(['next', 'yellow']);
  expect(said({ ...card, badges: { ...due, checkItemsChecked: 5 } })).not.toContainEqual(['next', 'yellow']);
});

test('a card that is no work says nothing of who is on it, nor that it is quiet', () => {
  const note = { ...card, badges: { checkItems: 0, checkItemsChecked: 0 } };
  expect(said(note)).toEqual([]);
  expect(said({ ...note, due: '2026-04-01T12:00:00Z' }).map(([badge]) => badge)).toEqual(['nobody', 'quiet']);
  expect(said({ ...note, members: [{ id: 'm' }] }).map(([badge]) => badge)).toEqual(['quiet']);
});

test('a card of which Trello’s page tells next to nothing says nothing', () => {
  expect(said({ id: 'c' })).toEqual([]);
});
