import { useHost } from '../host-context.ts';
import { type Given, runFor, useAnswers } from '../power-ups/ask.ts';
import { ListEntrySchema } from '../power-ups/schemas.ts';
import type { List } from '../state/entities.ts';
import { ListSorters } from './ListSorters.tsx';

export interface ListMenuProps {
  readonly list: List;
  /** What the menu hangs on; popups of Power-Ups hang there in its place. */
  readonly anchor: Element;
}

/** Trello shows so many actions of one Power-Up. */
const MOST_ACTIONS = 3;

/** What can be done with a list. */
export function ListMenu({ list, anchor }: ListMenuProps) {
  const { board, edits, popups } = useHost();
  const actions = useAnswers('list-actions', { list: list.id }, ListEntrySchema);
  const press = (given: (typeof actions)[number]) => {
    popups.close();
    runFor(given.value.callback, { ...given.target, element: anchor });
  };
  const archive = () => {
    popups.close();
    void edits.archiveList(list);
  };
  return (
    <div class="menu-list">
      {board.mayEdit.value && (
        <>
          <ListSorters list={list} />
          <button type="button" class="menu-entry" onClick={archive}>
            Archive this list
          </button>
        </>
      )}
      {atMost(actions, MOST_ACTIONS).map((given, index) => (
        <button key={index} type="button" class="menu-entry" dir="auto" onClick={() => press(given)}>
          {given.value.text}
        </button>
      ))}
    </div>
  );
}

/** The first few of every Power-Up. */
export function atMost<T>(given: readonly Given<T>[], most: number): readonly Given<T>[] {
  return given.filter((entry) => given.filter((other) => other.runtime === entry.runtime).indexOf(entry) < most);
}
