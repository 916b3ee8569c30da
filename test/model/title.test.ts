import { expect, test } from 'vitest';
import { titleOf } from '../../src/model/title.ts';

test.each([
  ['Write the notes', 'Write the notes'],
  ['---', '---'],
  ['🚀', '🚀'],
  ['會議', '會議'],
  ['', '#12'],
  [' \t', '#12'],
  ['\u200e', '#12'],
])('a card named %j is shown as %s', (name, title) => expect(titleOf({ name, idShort: 12 })).toBe(title));

test('a card of which neither can be told is there all the same', () =>
  expect(titleOf({ name: '', idShort: 0 })).toBe('…'));
