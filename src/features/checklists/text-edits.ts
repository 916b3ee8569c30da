import type { Edit } from '../../jobs/edit.ts';
import type { Board, CheckItem, Checklist } from '../../model/board.ts';
import { between } from '../../model/position.ts';
import { type LineItem, printItem } from './as-text.ts';
import { type AddCheckItem, addCheckItems, editCheckItem, type ItemFields, removeCheckItem } from './item-edits.ts';

/**
 * From a checklist to what its text was edited to, by the fewest edits: lines that stay in their order cost nothing, every
 * other item one, since one request changes all of an item. Lines that only moved keep their item, then those of the same
 * text, then what is left in its order.
 */
export function editAsText(idCard: string, checklist: Checklist, wanted: readonly LineItem[], board: Board): Edit[] {
  const { members } = board;
  const old = checklist.checkItems;
  const before = old.map((item) => printItem(item, members));
  const after = wanted.map((item) => printItem(item, members));
  const stays = longestCommon(before, after);

  /** For each wanted line the item it becomes of. */
  const origin: (CheckItem | undefined)[] = after.map(() => undefined);
  const left = new Set(old);
  const give = (nth: number, item: CheckItem | undefined) => {
    if (!item || origin[nth] || !left.delete(item)) return;
    origin[nth] = item;
  };
  for (const [from, to] of stays) give(to, old[from]);
  const take = (fits: (item: CheckItem, nth: number) => boolean) => {
    for (const [nth] of wanted.entries()) {
      if (!origin[nth])
        give(
          nth,
          [...left].find((item) => fits(item, nth)),
        );
    }
  };
  take((item, nth) => printItem(item, members) === after[nth]);
  take((item, nth) => item.name === wanted[nth]?.name);
  take(() => true);

  const fixed = new Set([...stays.values()]);
  const places = placesOf(wanted.map((_, nth) => (fixed.has(nth) ? origin[nth] : undefined)));
  const place = { idCard, idChecklist: checklist.id };
  const edits = wanted.flatMap((line, nth): Edit[] => {
    const item = origin[nth];
    const pos = places[nth] ?? item?.pos ?? 0;
    if (!item) {
      const [add] = addCheckItems(idCard, checklist, [line]);
      return add ? [{ ...add, item: { ...add.item, pos } } satisfies AddCheckItem as Edit] : [];
    }
    if (fixed.has(nth)) return [];
    // A name of several lines was shown as one: it is not changed by that.
    const same = printItem(item, members) === after[nth];
    const fields: Partial<ItemFields> = same ? { pos } : { ...line, pos };
    return [editCheckItem(place, item, fields)];
  });
  return [...[...left].map((item) => removeCheckItem(place, item)), ...edits];
}

/** Positions for those that have to move, between those that stay. */
function placesOf(fixed: readonly (CheckItem | undefined)[]): (number | undefined)[] {
  const staying = fixed.flatMap((item) => item ?? []);
  const places: (number | undefined)[] = fixed.map(() => undefined);
  for (let nth = 0, passed = 0; nth < fixed.length; nth++) {
    if (fixed[nth]) {
      passed++;
      continue;
    }
    let end = nth;
    while (end < fixed.length && !fixed[end]) end++;
    const run = between(staying, passed, end - nth);
    for (const [step, pos] of run.entries()) places[nth + step] = pos;
    nth = end - 1;
  }
  return places;
}

/** The longest row of lines that both have in the same order: from an index of the one to that of the other. */
function longestCommon(a: readonly string[], b: readonly string[]): Map<number, number> {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (a[row] === b[column]) pairs.set(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
