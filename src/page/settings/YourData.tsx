import { useState } from 'preact/hooks';
import type { Grant } from '../../host/grant.ts';
import { text } from '../../strings/settings-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';

interface YourDataProps {
  /** What the token may do, or why that could not be found out; null while nobody is signed in. */
  readonly readToken: (() => Promise<Grant | string | null>) | null;
  readonly erase: () => Promise<void>;
}

/** What Muster keeps of a person and where, what the token may do, and how to be rid of it. */
export function YourData({ readToken, erase }: YourDataProps) {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const tell = async () => setTold(sentence((await readToken?.()) ?? ''));
  return (
    <section>
      <h2>{text('keeps')}</h2>
      <ul class="keeps quiet">
        <li>{text('keeps.token')}</li>
        <li>{text('keeps.journal')}</li>
        <li>{text('keeps.boards')}</li>
        <li>{text('keeps.drafts')}</li>
        <li>{text('keeps.shared')}</li>
        <li>{text('keeps.nothing')}</li>
      </ul>
      <p class="row wrap">
        {readToken && (
          <button type="button" class="button" onClick={() => void tell()}>
            {text('token.ask')}
          </button>
        )}
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {text('erase')}
        </button>
      </p>
      <p role="status">{told}</p>
      {asking && (
        <Dialog title={text('erase.title')} onClose={() => setAsking(false)}>
          <p>{text('erase.what')}</p>
          <p class="row">
            <button
              type="button"
              class="button primary"
              onClick={() =>
                void erase().then(() => {
                  setAsking(false);
                  setTold(text('erase.done'));
                })
              }
            >
              {text('erase')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {common('cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

function sentence(token: Grant | string): string {
  if (typeof token === 'string') return token;
  const may = token.scope ?? 'read';
  if (token.until === null) return text(`token.${may}.never`);
  const date = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long', timeStyle: 'short' });
  return text(`token.${may}.until`, { date: date.format(token.until) });
}
