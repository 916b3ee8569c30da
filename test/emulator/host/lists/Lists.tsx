import { useHost } from '../host-context.ts';
import { AddForm } from './AddForm.tsx';
import { ListColumn } from './ListColumn.tsx';

/** The board's columns. */
export function Lists() {
  const { board, edits } = useHost();
  return (
    <main class="lists">
      {board.lists.value.map((list) => (
        <ListColumn key={list.id} list={list} />
      ))}
      {board.mayEdit.value && (
        <div class="list-adder">
          <AddForm open="Add another list" label="List name" submit="Add list" onAdd={(name) => edits.addList(name)} />
        </div>
      )}
    </main>
  );
}
