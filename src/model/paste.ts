import type { CheckItemState } from './board.ts';

export interface PastedItem {
  readonly name: string;
  readonly state: CheckItemState;
}

/** Trello's limit for a check item's name, in UTF-16 units. */
const longest = 16_384;

/** A task as Markdown writes it, or with a box or a tick, which may be an emoji (U+FE0F). */
const task = /^(\[[ xX]?\]|[☐□❏❑⬜☑☒✅✓✔])\uFE0F?\s+(.*)$/u;
const done = /[xX☑☒✅✓✔]/u;

/**
 * The check items in pasted lines: one a line, blank ones dropped, marks of plain text and Markdown taken off
 * (`- `, `* `, `• `, `1. `, `## `), and task lists understood (`- [x] done`, `[ ] open`, `☑ done`, `☐ open`).
 */
export function pastedItems(text: string): PastedItem[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => {
      const unmarked = line
        .trim()
        .replace(/^(?:[-*+•‣◦–]|\d{1,3}[.)])\s+/, '')
        .replace(/^#{1,6}\s+(.*?)(?:\s+#+)?$/, '$1');
      const [, mark = '', rest] = task.exec(unmarked) ?? [];
      const name = (rest ?? unmarked).trim().slice(0, longest);
      return { name, state: done.test(mark) ? ('complete' as const) : ('incomplete' as const) };
    })
    .filter(({ name }) => name !== '');
}
