import { useState } from 'preact/hooks';
import { safeUrl } from '../lib/safe-url.ts';
import { text } from '../strings/sign-in-text.ts';
import './by-hand.css';
import type { Session } from './session.ts';

/** The quiet second way to sign in, for where no window can be opened: a token that Trello shows, pasted by hand. */
export function ByHand({ session }: { readonly session: Session }) {
  const [token, setToken] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    await session.paste(token);
    // What was not taken is no use, and a secret is not left standing.
    setToken('');
  };
  return (
    <form class="by-hand" onSubmit={(event) => void submit(event)}>
      <p>{text('hand.why')}</p>
      <a href={safeUrl(session.byHand.value ?? '') ?? ''} target="_blank" rel="noopener noreferrer">
        {text('hand.open')}
      </a>
      <label class="by-hand-field">
        {text('hand.token')}
        <input
          class="field"
          type="password"
          autocomplete="off"
          value={token}
          onInput={({ currentTarget }) => setToken(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={token.trim() === ''}>
        {text('hand.use')}
      </button>
      <p class="quiet">{text('hand.warning')}</p>
    </form>
  );
}
