import { useHost } from '../host-context.ts';
import { AddForm } from '../lists/AddForm.tsx';
import type { Card, Checklist } from '../state/entities.ts';

export interface ChecklistsProps {
  readonly card: Card;
  readonly checklists: readonly Checklist[];
}

/** Trello's own checklists. */
export function Checklists({ card, checklists }: ChecklistsProps) {
  const { board, edits } = useHost();
  const mayEdit = board.mayEdit.value;
  const sorted = [...checklists].sort((a, b) => a.pos - b.pos);
  return (
    <>
      {sorted.map((checklist) => (
        <section key={checklist.id} aria-label={checklist.name} class="checklist">
          <h3 dir="auto">{checklist.name}</h3>
          {[...checklist.checkItems]
            .sort((a, b) => a.pos - b.pos)
            .map((item) => (
              <label key={item.id} class="check">
                <input
                  type="checkbox"
                  checked={item.state === 'complete'}
                  disabled={!mayEdit}
                  onChange={(event) => void edits.tick(card, item, event.currentTarget.checked)}
                />
                <span dir="auto">{item.name}</span>
              </label>
            ))}
          {mayEdit && (
            <AddForm
              open="Add an item"
              label="Item name"
              submit="Add"
              onAdd={(name) => edits.addCheckItem(checklist.id, name)}
            />
          )}
        </section>
      ))}
      {mayEdit && (
        <AddForm
          open="Add a checklist"
          label="Checklist name"
          submit="Add checklist"
          onAdd={(name) => edits.addChecklist(card, name)}
        />
      )}
    </>
  );
}
