import { MenuButton } from '../header/MenuButton.tsx';
import { useHost } from '../host-context.ts';
import type { List } from '../state/entities.ts';
import { AddForm } from './AddForm.tsx';
import { addCard } from './add-card.ts';
import { CardFront } from './CardFront.tsx';
import { useDrop } from './drag.ts';
import { EditableName } from './EditableName.tsx';
import { ListMenu } from './ListMenu.tsx';

export interface ListColumnProps {
  readonly list: List;
}

/** One list with its cards. */
export function ListColumn({ list }: ListColumnProps) {
  const host = useHost();
  const { board, edits } = host;
  const ids = board.order(list.id).value;
  const mayEdit = board.mayEdit.value;
  const drop = useDrop(list.id);
  return (
    <section class="list" aria-label={list.name} {...drop}>
      <header class="list-header">
        <h2 dir="auto">
          {mayEdit ? (
            <EditableName name={list.name} label="List name" onRename={(name) => edits.renameList(list, name)} />
          ) : (
            list.name
          )}
        </h2>
        <MenuButton
          label="⋯"
          name="List actions"
          class="quiet"
          title="List actions"
          draw={(anchor) => <ListMenu list={list} anchor={anchor} />}
        />
      </header>
      <ol class="cards">
        {ids.map((id) => (
          <CardFront key={id} id={id} />
        ))}
      </ol>
      {mayEdit && (
        <AddForm open="Add a card" label="Card name" submit="Add card" onAdd={(text) => addCard(host, list.id, text)} />
      )}
    </section>
  );
}
