import type { Board, Card, Checklist } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/cards-text.ts';
import { hasVariable } from './fill.ts';

export interface Source {
  readonly checklist: Checklist;
  readonly card: Card;
}

/** A name in a sentence, whichever way it is written: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** Whether something is filled in for each card: what was made of it is not. */
const isMold = ({ name, checkItems }: Checklist) => [name, ...checkItems.map(({ name }) => name)].some(hasVariable);

/** Every checklist of the board, those of template cards first, then those with variables. */
export function sourcesOn({ cards }: Board): Source[] {
  const rank = ({ card, checklist }: Source) => (card.isTemplate ? 2 : isMold(checklist) ? 1 : 0);
  return [...cards.values()]
    .flatMap((card) => card.checklists.map((checklist): Source => ({ checklist, card })))
    .map((source) => ({ source, rank: rank(source) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ source }) => source);
}

/** The checklists of the board to choose from. */
export function checklistOptions(board: Board) {
  const sources = sourcesOn(board);
  const byId = new Map(sources.map((source) => [source.checklist.id, source]));
  return {
    options: sources.map(({ checklist: { id, name, checkItems }, card }) => ({
      id,
      label: name,
      hint: text('checklist.items', { card: isolated(titleOf(card)), count: checkItems.length }),
    })),
    find: (id: string): Source | undefined => byId.get(id),
  };
}
