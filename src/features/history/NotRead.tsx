import { text } from '../../strings/history-text.ts';

/** Says that entries are missing, and reads them. */
export function NotRead({ again }: { readonly again: () => void }) {
  return (
    <p class="row" role="alert">
      {text('history.failed')}
      <button type="button" class="button" onClick={again}>
        {text('history.again')}
      </button>
    </p>
  );
}
