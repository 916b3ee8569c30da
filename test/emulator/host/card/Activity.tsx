import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { formatDate } from '../lists/dates.ts';
import type { Action, Card } from '../state/entities.ts';

export interface ActivityProps {
  readonly card: Card;
  readonly actions: readonly Action[];
}

/** Comments, and what else happened to the card, newest first. */
export function Activity({ card, actions }: ActivityProps) {
  const { board, edits } = useHost();
  const [text, setText] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void edits.comment(card, text.trim());
    setText('');
  };
  return (
    <aside class="activity" aria-label="Comments and activity">
      <h3>Comments and activity</h3>
      {board.mayEdit.value && (
        <form class="comment-form" onSubmit={send}>
          <textarea
            aria-label="Comment on this card"
            placeholder="Write a comment…"
            rows={2}
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={text.trim() === ''}>
            Save comment
          </button>
        </form>
      )}
      <ol class="plain">
        {actions.map((action) => (
          <ActionEntry key={action.id} action={action} />
        ))}
      </ol>
    </aside>
  );
}

function ActionEntry({ action }: { action: Action }) {
  const { board } = useHost();
  const member = action.memberCreator ?? board.member(action.idMemberCreator);
  return (
    <li class="action">
      <span>
        <strong dir="auto">{member?.fullName ?? 'Somebody'}</strong>{' '}
        <span class="hint">
          {action.type === 'commentCard' ? '' : `${action.type} `}
          <time dateTime={action.date}>{formatDate(action.date)}</time>
        </span>
      </span>
      {action.data.text !== undefined && (
        <p class="comment text" dir="auto">
          {action.data.text}
        </p>
      )}
    </li>
  );
}
