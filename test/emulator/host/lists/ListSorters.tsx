import { z } from 'zod';
import { MenuButton } from '../header/MenuButton.tsx';
import { useHost } from '../host-context.ts';
import { type Given, useAnswers } from '../power-ups/ask.ts';
import { ListEntrySchema } from '../power-ups/schemas.ts';
import type { Card, List } from '../state/entities.ts';
import { atMost } from './ListMenu.tsx';

export interface ListSortersProps {
  readonly list: List;
}

/** Trello shows so many sorters of one Power-Up. */
const MOST_SORTERS = 5;

const Sorted = z.object({ sortedIds: z.array(z.string()) });

/** Orders the cards of a list: Trello's own ways and those of Power-Ups. */
export function ListSorters({ list }: ListSortersProps) {
  return <MenuButton label="Sort by…" class="menu-entry" title="Sort list" draw={() => <Sorters list={list} />} />;
}

function Sorters({ list }: ListSortersProps) {
  const host = useHost();
  const sorters = useAnswers('list-sorters', { list: list.id }, ListEntrySchema);
  const cards = () => host.board.cards().filter((card) => card.idList === list.id);
  const own: [string, (a: Card, b: Card) => number][] = [
    ['Date created (newest first)', (a, b) => b.id.localeCompare(a.id)],
    ['Date created (oldest first)', (a, b) => a.id.localeCompare(b.id)],
    ['Card name (alphabetically)', (a, b) => a.name.localeCompare(b.name)],
    ['Due date', (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9')],
  ];
  const put = (sorted: readonly Card[]) => {
    host.popups.close();
    void host.edits.sortCards(sorted);
  };
  const ask = async ({ value, target }: Given<z.infer<typeof ListEntrySchema>>) => {
    const before = cards();
    const models = before.map(({ id, name, due, idList, pos }) => ({ id, name, due, idList, pos }));
    const { sortedIds } = Sorted.parse(await value.callback.run(target, { cards: models }));
    put(sortedIds.flatMap((id) => before.find((card) => card.id === id) ?? []));
  };
  return (
    <div class="menu-list">
      {own.map(([text, compare]) => (
        <button key={text} type="button" class="menu-entry" onClick={() => put(cards().sort(compare))}>
          {text}
        </button>
      ))}
      {atMost(sorters, MOST_SORTERS).map((given, index) => (
        <button
          key={index}
          type="button"
          class="menu-entry"
          dir="auto"
          onClick={() => void ask(given).catch((error: unknown) => console.warn(error))}
        >
          {given.value.text}
        </button>
      ))}
    </div>
  );
}
