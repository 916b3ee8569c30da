import type { Edit } from '../../jobs/edit.ts';
import type { Board, Card, Checklist } from '../../model/board.ts';
import { parseFilter } from '../../model/filter.ts';
import { compile } from '../../model/filter-match.ts';
import { hasItemFacts } from '../../model/in-plan.ts';
import { hasNamesakes } from '../../model/namesakes.ts';
import { assignItems, deleteItems, editItems } from '../bulk/item-rows-edits.ts';
import type { ItemRow } from '../item-rows.ts';
import { mergeChecklists } from './checklist-jobs-edits.ts';
import { removeChecklist } from './edits.ts';
import { itemTraits } from './queries.ts';

export type FindingId = 'gone' | 'stale' | 'doubled' | 'ownerless' | 'dateless' | 'empty' | 'checklists';

/** Something on the board that wants mending. */
export interface Finding {
  readonly id: FindingId;
  readonly count: number;
  /** The filter line that shows it, and the table it is for. */
  readonly line: string;
  readonly view: 'checklists' | 'cards';
  readonly fix: () => Edit[];
}

const lines = {
  gone: 'member:gone is:open',
  stale: 'is:overdue is:finished',
  doubled: 'is:doubled',
  ownerless: 'member:none is:open',
  dateless: 'due:none is:open',
} as const;

/** What wants mending among these items and the checklists of the board; only what there is. */
export function findings(board: Board, rows: readonly ItemRow[], idMe: string | null, now: number): Finding[] {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const found = (line: string) =>
    rows.filter(compile(parseFilter(line).filter, itemTraits, { board, idMe, now, timeZone }));
  const about = (id: keyof typeof lines, fix: (rows: readonly ItemRow[]) => Edit[]): Finding => {
    const own = found(lines[id]);
    return { id, count: own.length, line: lines[id], view: 'checklists', fix: () => fix(own) };
  };
  const empty = emptyChecklists(board);
  const cards = openCards(board).filter(hasNamesakes);
  const all: Finding[] = [
    about('gone', (rows) => assignItems(rows, null, board)),
    about('stale', (rows) => editItems(rows, { state: 'complete' })),
    about('doubled', deleteItems),
    ...(hasItemFacts(board)
      ? [
          about('ownerless', (rows) => byOnlyMember(board, rows)),
          about('dateless', (rows) =>
            rows.flatMap((row) => (row.card.due === null ? [] : editItems([row], { due: row.card.due }))),
          ),
        ]
      : []),
    {
      id: 'empty',
      count: empty.length,
      line: 'is:unfilled',
      view: 'cards',
      fix: () => empty.map(({ card, checklist }) => removeChecklist(card.id, checklist)),
    },
    {
      id: 'checklists',
      count: cards.length,
      line: 'is:doubled',
      view: 'cards',
      fix: () => cards.flatMap(mergeChecklists),
    },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Gives items to the member of their card, where there is just one. */
function byOnlyMember(board: Board, rows: readonly ItemRow[]): Edit[] {
  return rows.flatMap((row) => {
    const member = onlyMember(board, row.card);
    return member ? assignItems([row], member, board) : [];
  });
}

function onlyMember(board: Board, { idMembers }: Card) {
  const [only] = idMembers;
  return idMembers.length === 1 && only !== undefined ? board.members.get(only) : undefined;
}

/** A checklist with its card. */
interface ChecklistRow {
  readonly checklist: Checklist;
  readonly card: Card;
}

/** Checklists without an item. */
function emptyChecklists(board: Board): ChecklistRow[] {
  return openCards(board).flatMap((card) =>
    card.checklists.flatMap((checklist) => (checklist.checkItems.length === 0 ? { checklist, card } : [])),
  );
}

const openCards = ({ cards }: Board): Card[] => [...cards.values()].filter(({ closed }) => !closed);
