import { expect, test } from 'vitest';
import { fold } from '../../src/model/fold.ts';
import { ranked } from '../../src/ui/Picker.tsx';

test('who is called as it was typed comes before who has it somewhere in the name', () => {
  const people = [
    { id: 'd', label: 'Dara Dogwood', hint: '@daradogwood' },
    { id: 'a', label: 'Ada Ash', hint: '@adaash' },
    { id: 'b', label: 'Bo Birch', hint: '@radbo' },
    { id: 'c', label: 'Cyd Cedar', hint: '@cyd' },
  ];
  const found = (wanted: string) => ranked(people, fold(wanted), fold).map(({ id }) => id);
  expect(found('Ad')).toEqual(['a', 'd', 'b']);
  expect(found('@cyd')).toEqual(['c']);
  expect(found('')).toEqual(['d', 'a', 'b', 'c']);
});
