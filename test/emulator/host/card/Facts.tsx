import { useHost } from '../host-context.ts';
import { Avatars } from '../lists/Avatars.tsx';
import { localTime } from '../lists/dates.ts';
import { Labels } from '../lists/Labels.tsx';
import type { Card } from '../state/entities.ts';

export interface FactsProps {
  readonly card: Card;
}

/** Members, labels and due date of an opened card. */
export function Facts({ card }: FactsProps) {
  const { board, edits } = useHost();
  const mayEdit = board.mayEdit.value;
  const setDue = (local: string) => void edits.setDue(card, local === '' ? null : new Date(local).toISOString());
  return (
    <div class="facts">
      {card.idMembers.length > 0 && (
        <div>
          <h3>Members</h3>
          <Avatars ids={card.idMembers} />
        </div>
      )}
      {card.labels.length > 0 && (
        <div>
          <h3>Labels</h3>
          <Labels labels={card.labels} />
        </div>
      )}
      {(mayEdit || card.due !== null) && (
        <div>
          <h3>Due date</h3>
          <span class="row">
            {card.due !== null && (
              <input
                type="checkbox"
                aria-label="Due date is complete"
                checked={card.dueComplete}
                disabled={!mayEdit}
                onChange={(event) => void edits.completeDue(card, event.currentTarget.checked)}
              />
            )}
            <input
              type="datetime-local"
              aria-label="Due date"
              disabled={!mayEdit}
              value={card.due === null ? '' : localTime(card.due)}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
          </span>
        </div>
      )}
    </div>
  );
}
