import { useState } from 'preact/hooks';
import { text } from '../../strings/settings-text.ts';
import { text as common } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';

interface YourDataProps {
  readonly erase: () => Promise<void>;
}

/** What Muster keeps of a person and where, and how to be rid of it. */
export function YourData({ erase }: YourDataProps) {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
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
