import { useRef, useState } from 'preact/hooks';
import { download } from '../../lib/download.ts';
import { text } from '../../strings/settings-text.ts';
import { text as common } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { named } from './shared-lists.ts';
import { exported, type Imported, imported } from './transfer.ts';

interface TransferProps {
  readonly shared: Readonly<Record<string, unknown>>;
  readonly canWrite: boolean;
  readonly replace: (values: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

/** Settings, groups, replies and views as a file, and back. */
export function Transfer({ shared, canWrite, replace }: TransferProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<Imported | null>(null);
  const done = () => {
    setGiven(null);
    if (chooser.current) chooser.current.value = '';
  };
  return (
    <>
      <p class="row">
        <button type="button" class="button" onClick={() => download('muster-settings.json', exported(shared))}>
          {text('transfer.export')}
        </button>
        <button type="button" class="button" disabled={!canWrite} onClick={() => chooser.current?.click()}>
          {text('transfer.import')}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={text('transfer.import')}
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) setGiven(imported(await file.text()));
          }}
        />
      </p>
      {given && 'trouble' in given && (
        <p role="alert">
          {given.trouble === 'long' ? text('transfer.long', { count: given.count }) : text(`transfer.${given.trouble}`)}
        </p>
      )}
      {given && 'values' in given && (
        <Dialog title={text('transfer.title')} onClose={done}>
          <p>
            {text('transfer.what', {
              presets: named(given.values.presets).length,
              replies: named(given.values.replies).length,
              views: named(given.values.views).length,
            })}
          </p>
          {given.left > 0 && <p class="quiet">{text('transfer.left', { count: given.left })}</p>}
          <p class="row">
            <button
              type="button"
              class="button primary"
              onClick={() => void replace(given.values).then((taken) => taken && done())}
            >
              {text('transfer.replace')}
            </button>
            <button type="button" class="button" onClick={done}>
              {common('cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
