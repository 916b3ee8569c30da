import { useState } from 'preact/hooks';
import { text } from '../../strings/items-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';

interface InsightsProps {
  readonly workspace: Workspace;
  readonly rows: readonly ItemRow[];
  /** Shows what a filter line finds. */
  readonly show: (line: string) => void;
}

const loadHealth = async () => (await import('./Health.tsx')).Health;
const loadSummary = async () => (await import('./Summary.tsx')).Summary;

/** What is to be mended on the board, and how far it is. */
export function Insights({ workspace, rows, show }: InsightsProps) {
  const [open, setOpen] = useState<'health' | 'summary' | null>(null);
  const close = () => setOpen(null);
  const own = rows.filter(({ card }) => !card.closed);
  return (
    <span class="row">
      <button type="button" class="button subtle" onClick={() => setOpen('health')}>
        {text('health')}
      </button>
      <button type="button" class="button subtle" onClick={() => setOpen('summary')}>
        {text('summary')}
      </button>
      {open === 'health' && (
        <Dialog title={text('health')} onClose={close}>
          <Lazy
            load={loadHealth}
            props={{
              workspace,
              rows: own,
              close,
              show: (line: string) => {
                close();
                show(line);
              },
            }}
          />
        </Dialog>
      )}
      {open === 'summary' && (
        <Dialog title={text('summary')} onClose={close} wide>
          <Lazy load={loadSummary} props={{ workspace, rows: own }} />
        </Dialog>
      )}
    </span>
  );
}
