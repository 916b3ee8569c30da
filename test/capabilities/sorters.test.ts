/** Orders of a list. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Order, sortedIds } from '../../src/capabilities/sorters.ts';
import type { HostCard } from '../../src/host/types.ts';

const orders: readonly Order[] = ['progress', 'next', 'activity', 'members', 'age'];
const member = { id: 'm' };
const cards: readonly HostCard[] = [
  {
    id: '1',
    dateLastActivity: '2026-01-03',
    members: [member],
    badges: { checkItems: 2, checkItemsChecked: 1, checkItemsEarliestDue: '2026-05-01' },
  },
  { id: '2', dateLastActivity: '2026-01-01', members: [], badges: { checkItems: 0 } },
  {
    id: '3',
    dateLastActivity: '2026-01-02',
    members: [member, member],
    badges: { checkItems: 4, checkItemsChecked: 4, checkItemsEarliestDue: null },
  },
  {
    id: '4',
    dateLastActivity: '2026-01-04',
    members: [member],
    badges: { checkItems: 4, checkItemsChecked: 1, checkItemsEarliestDue: '2026-04-01' },
  },
];

test.each([
  ['progress', '3142'],
  ['next', '4123'],
  ['activity', '4132'],
  ['members', '2143'],
  ['age', '1234'],
] as const)('by %s the order is %s', (order, wanted) => {
  expect(sortedIds(order, ['1', '2', '3', '4'], cards).join('')).toBe(wanted);
});

test('every order keeps every card once, also those that Trello’s page does not tell of', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.constantFrom(...orders), (ids, order) => {
      expect([...sortedIds(order, ids, cards)].sort()).toEqual([...ids].sort());
    }),
  );
});
