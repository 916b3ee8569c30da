import { useState } from 'preact/hooks';
import { safeUrl } from '../lib/safe-url.ts';
import type { Card } from '../model/board.ts';
import { text } from '../strings/attachments-text.ts';
import { text as common } from '../strings/text.ts';
import { text as verbs } from '../strings/verbs-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FormButtons } from '../ui/FormButtons.tsx';
import type { Workspace } from './feature.ts';

interface LinkDialogProps {
  readonly workspace: Workspace;
  readonly cards: readonly Card[];
  readonly onClose: () => void;
}

/** Attaches a link to each card. */
export function LinkDialog({ workspace, cards, onClose }: LinkDialogProps) {
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const address = /^https?:/i.test(url.trim()) ? safeUrl(url.trim()) : null;
  const send = async () => {
    if (!address) return;
    const edits = import('./attachments/edits.ts').then(({ addLink }) =>
      cards.map((card) => addLink(card, url.trim(), name.trim())),
    );
    // What was written stays until it was taken.
    if (await workspace.submit(edits)) onClose();
  };
  return (
    <Dialog title={text('link.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label>
          {text('link.url')}
          <input
            class="field"
            dir="ltr"
            inputMode="url"
            value={url}
            aria-invalid={url !== '' && !address}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        </label>
        {url !== '' && !address && <p class="quiet">{text('link.wrong')}</p>}
        <label>
          {text('link.name')}
          <input class="field" dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <FormButtons submit={verbs('apply')} disabled={!address} cancel={common('cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
