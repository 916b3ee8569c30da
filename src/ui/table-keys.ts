import { extend, nothing, toggle, toggleAll } from './selection.ts';
import type { TableProps } from './Table.tsx';

/** What stands in a row and keeps its own keys: a text being written, a menu, a sheet. */
export const apart = '[data-editing], [popover], dialog';

/** Which row an element stands in; not a number for none. */
export function indexOf(element: HTMLElement): number {
  return Number(element.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
}

/**
 * What keys do in a table, one stop of the tab key: arrows move between rows and into them, Space chooses, Shift draws
 * ranges, Ctrl+A chooses all (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 */
export function keyPressed<R>(
  event: KeyboardEvent,
  { entries, all, selection, onSelect, onGroup, onKey }: TableProps<R>,
  focus: (index: number) => void,
): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[role=row]');
  const index = indexOf(target);
  const entry = entries.at(index);
  if (!row || !entry || target.closest(apart)) return;
  const onRow = target === row;
  const inside = [...row.querySelectorAll<HTMLElement>('button:not(:disabled), input:not(:disabled), a[href]')].filter(
    (control) => !control.closest('[popover]'),
  );
  const rtl = getComputedStyle(row).direction === 'rtl';
  const into = rtl ? 'ArrowLeft' : 'ArrowRight';
  const out = rtl ? 'ArrowRight' : 'ArrowLeft';
  const count = entries.keys.length;
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -count,
    End: count,
  };
  const step = steps[event.key];
  const used = () => event.preventDefault();

  if (entry.kind === 'row' && onKey?.(event, entry.row)) used();
  else if (step !== undefined && !event.altKey) {
    used();
    const to = Math.min(count - 1, Math.max(0, index + step));
    const next = entries.at(to);
    if (event.shiftKey && selection && entry.kind === 'row' && next?.kind === 'row') {
      onSelect(extend(selection.anchor === null ? toggle(selection, entry.id) : selection, next.id, all()));
    }
    focus(to);
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && selection) {
    used();
    onSelect(toggleAll(selection, all()));
  } else if (event.key === ' ' && onRow && selection) {
    used();
    if (entry.kind === 'group') onSelect(toggleAll(selection, entry.keys()));
    else onSelect(event.shiftKey ? extend(selection, entry.id, all()) : toggle(selection, entry.id));
  } else if (event.key === into) {
    used();
    if (entry.kind === 'group' && !entry.open && onRow) onGroup(entry.key, true);
    else inside[onRow ? 0 : Math.min(inside.indexOf(target) + 1, inside.length - 1)]?.focus();
  } else if (event.key === out) {
    used();
    if (onRow && entry.kind === 'group' && entry.open) onGroup(entry.key, false);
    else if (!onRow) (inside[inside.indexOf(target) - 1] ?? row).focus();
  } else if (event.key === 'Enter' && onRow) {
    used();
    if (entry.kind === 'group') onGroup(entry.key, !entry.open);
    else inside[0]?.focus();
  } else if (event.key === 'Escape' && (!onRow || (selection?.keys.size ?? 0) > 0)) {
    // Only what is left of it is for the page behind.
    event.stopPropagation();
    if (!onRow) row.focus();
    else if (selection) onSelect(nothing);
  }
}
