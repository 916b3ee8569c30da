import { text } from '../../strings/history-text.ts';

/** What nobody finds in a history, for who looks for it. */
export function NotListed() {
  return (
    <details class="not-listed quiet">
      <summary>{text('history.untold.title')}</summary>
      <p>{text('history.untold')}</p>
    </details>
  );
}
