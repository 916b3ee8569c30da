import { parseCsv } from '../../lib/csv.ts';
import type { Board } from '../../model/board.ts';
import { type LineItem, type LineMistake, memberCalled, readDate } from './as-text.ts';

const headings = {
  name: ['item', 'name', 'text', 'check item', 'checklist item'],
  state: ['state', 'done', 'checked', 'complete', 'status'],
  member: ['member', 'assignee', 'assigned', 'who'],
  due: ['due', 'due date', 'date'],
} as const;
type Heading = keyof typeof headings;

const done = /^(x|yes|y|true|1|done|complete|completed|checked|✓|✔)$/i;

/**
 * The items of a table whose first row names its columns: the item, and in any order whether it is done, who has it, and
 * when it is due. Null for what is no such table.
 */
export function itemsOfCsv(
  text: string,
  members: Board['members'],
): { items: LineItem[]; mistakes: LineMistake[] } | null {
  const [first = [], ...rows] = parseCsv(text);
  const columns = first.map(headingOf);
  if (!columns.includes('name') || columns.length < 2 || columns.includes(undefined)) return null;
  const mistakes: LineMistake[] = [];
  const items = rows.flatMap((cells, nth): LineItem[] => {
    const cell = (wanted: Heading) => (cells[columns.indexOf(wanted)] ?? '').trim();
    const name = cell('name').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
    if (name === '') return [];
    const read = <T>(
      kind: LineMistake['kind'],
      value: string,
      of: (value: string) => T | null | undefined,
    ): T | null => {
      if (value === '') return null;
      const found = of(value) ?? null;
      if (found === null) mistakes.push({ line: nth + 2, kind, value });
      return found;
    };
    return [
      {
        name,
        state: done.test(cell('state')) ? 'complete' : 'incomplete',
        idMember: read('member', cell('member').replace(/^@/, ''), (name) => memberCalled(name, members)),
        due: read('date', cell('due'), readDate),
      },
    ];
  });
  return { items, mistakes };
}

function headingOf(cell: string): Heading | undefined {
  const name = cell.trim().toLowerCase();
  return (Object.keys(headings) as Heading[]).find((heading) =>
    (headings[heading] as readonly string[]).includes(name),
  );
}
