import type { CheckItemState } from './board.ts';

export interface PastedItem {
  readonly name: string;
  readonly state: CheckItemState;
}

/** Trello's limit for a check item's name, in UTF-16 units. */
const longest = 16_384;

/**
 * The check items in pasted lines: one a line, blank ones dropped, list marks of plain text and Markdown taken off
 * (`- `, `* `, `• `, `1. `), and task lists understood (`- [x] done`, `[ ] open`).
 */
export function pastedItems(text: string): PastedItem[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => {
      const unmarked = line.trim().replace(/^(?:[-*+•‣◦–]|\d{1,3}[.)])\s+/, '');
      const [, mark, rest] = /^\[([ xX]?)\]\s+(.*)$/.exec(unmarked) ?? [];
      const name = (rest ?? unmarked).trim().slice(0, longest);
      return { name, state: mark?.toLowerCase() === 'x' ? ('complete' as const) : ('incomplete' as const) };
    })
    .filter(({ name }) => name !== '');
}
