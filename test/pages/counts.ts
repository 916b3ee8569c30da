/** What follows from an export alone. */
import type { BoardExport } from '../emulator/contract.ts';

interface ExportedCard {
  readonly id: string;
  readonly closed?: boolean;
  readonly idList: string;
  readonly idMembers?: readonly string[];
  readonly due?: string | null;
  readonly dueComplete?: boolean;
  readonly checklists?: readonly ExportedChecklist[];
}

interface ExportedChecklist {
  readonly id: string;
  readonly idCard?: string;
  readonly checkItems: readonly { readonly state: string }[];
}

export interface Counts {
  readonly cards: number;
  readonly items: number;
  readonly done: number;
  /** Open items of each card that has any, sorted. */
  readonly openPerCard: readonly number[];
  /** With open items or a date to keep, and nobody on them. */
  readonly withoutMembers: number;
}

/** What a board shows: the open cards of its open lists, and their check items. */
export function countsOf(board: BoardExport): Counts {
  const lists = new Set(
    (board.lists as { id: string; closed?: boolean }[]).filter(({ closed }) => !closed).map(({ id }) => id),
  );
  const cards = (board.cards as ExportedCard[]).filter(({ closed, idList }) => !closed && lists.has(idList));
  // A part of an export need not tell who they are.
  const people = new Set(((board.members ?? []) as { id: string }[]).map(({ id }) => id));
  const ofBoard = (board.checklists ?? []) as ExportedChecklist[];
  const items = cards.map((card) => {
    const own = new Map(ofBoard.filter(({ idCard }) => idCard === card.id).map((found) => [found.id, found]));
    for (const inside of card.checklists ?? []) if (!own.has(inside.id)) own.set(inside.id, inside);
    return [...own.values()].flatMap(({ checkItems }) => checkItems);
  });
  const isDone = ({ state }: { readonly state: string }) => state === 'complete';
  const isWork = (nth: number) =>
    items[nth]?.some((item) => !isDone(item)) || (!!cards[nth]?.due && !cards[nth]?.dueComplete);
  return {
    cards: cards.length,
    items: items.flat().length,
    done: items.flat().filter(isDone).length,
    openPerCard: items
      .map((of) => of.filter((item) => !isDone(item)).length)
      .filter((count) => count > 0)
      .sort((a, b) => a - b),
    withoutMembers: cards.filter(({ idMembers = [] }, nth) => isWork(nth) && !idMembers.some((id) => people.has(id)))
      .length,
  };
}
