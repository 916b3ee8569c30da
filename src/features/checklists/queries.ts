/** Questions about check items, answered from the board. */
import { groupBy } from '../../lib/group-by.ts';
import type { Board, Card, CheckItem, Checklist, List } from '../../model/board.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export function progress(checklists: readonly Checklist[]): Progress {
  let done = 0;
  let total = 0;
  for (const { checkItems } of checklists) {
    total += checkItems.length;
    for (const { state } of checkItems) if (state === 'complete') done++;
  }
  return { done, total };
}

/** A check item with all that it belongs to. */
export interface ItemRow {
  readonly item: CheckItem;
  readonly checklist: Checklist;
  readonly card: Card;
}

export interface ItemGroup {
  readonly list: List;
  readonly rows: readonly ItemRow[];
  readonly progress: Progress;
}

export interface ItemFilter {
  readonly text: string;
  readonly state: 'all' | 'open' | 'done';
}

/** Every check item of the board that passes, by list, in Trello's order. Lists without any are left out. */
export function itemsByList(board: Board, filter: ItemFilter): ItemGroup[] {
  const wanted = fold(filter.text.trim());
  const cards = groupBy(board.cards.values(), ({ idList }) => idList);
  return board.lists
    .map((list): ItemGroup => {
      const here = [...(cards.get(list.id) ?? [])].sort((a, b) => a.pos - b.pos);
      const rows = here.flatMap((card) => rowsOf(card).filter((row) => passes(row, filter.state, wanted)));
      return { list, rows, progress: progress(here.flatMap(({ checklists }) => checklists)) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(card: Card): ItemRow[] {
  return card.checklists.flatMap((checklist) => checklist.checkItems.map((item) => ({ item, checklist, card })));
}

function passes({ item, checklist, card }: ItemRow, state: ItemFilter['state'], wanted: string): boolean {
  if (state !== 'all' && (item.state === 'complete') !== (state === 'done')) return false;
  return wanted === '' || [item.name, checklist.name, card.name].some((name) => fold(name).includes(wanted));
}

/** Upper and lower case, accents and forms of the same letter do not matter for a search. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
