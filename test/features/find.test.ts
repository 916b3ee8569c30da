/** What a table says of its filter line. */
import { expect, test } from 'vitest';
import { understand } from '../../src/features/workbench/find.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { boardOf } from '../model/boards.ts';

const board = await boardOf(generateBoard({ cards: 1 }));
const wrong = (line: string) => understand(line, { keys: ['date', 'due'], states: [] }, board).mistakes.length;

test.each([
  'date:',
  'date:2',
  'date:2026-1',
  'date:2026-12-',
  'due:<2026-0',
  'due:2026-03-3',
  'date:2026-03-31.',
  'date:2026-01..20',
])('half a day is not wrong while it is typed: %s', (line) => {
  expect(wrong(line)).toBe(0);
  // What stands before something else is not typed any more.
  expect(wrong(`${line} x`)).toBe(1);
});

test.each(['date:march', 'date:2026-13', 'due:2026-02-3', 'date:2026-02-30', 'due:<2026-01..20'])(
  'what can become no day is wrong at once: %s',
  (line) => {
    expect(wrong(line)).toBe(1);
  },
);
