import type { Board, Card, Checklist } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/cards-text.ts';

export interface Source {
  readonly checklist: Checklist;
  readonly card: Card;
}

/** A name in a sentence, whichever way it is written: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** Every checklist of the board to choose from, those of template cards first. */
export function checklistOptions({ cards }: Board) {
  const sources = [...cards.values()]
    .sort((a, b) => Number(b.isTemplate) - Number(a.isTemplate))
    .flatMap((card) => card.checklists.map((checklist): Source => ({ checklist, card })));
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
