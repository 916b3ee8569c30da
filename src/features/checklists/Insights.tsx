import { text } from '../../strings/items-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';

interface InsightsProps {
  readonly workspace: Workspace;
  readonly rows: readonly ItemRow[];
  readonly open: 'health' | 'summary';
  readonly close: () => void;
  /** Shows what a filter line finds. */
  readonly show: (line: string) => void;
}

const loadHealth = async () => (await import('./Health.tsx')).Health;
const loadSummary = async () => (await import('./Summary.tsx')).Summary;

/** What is to be mended on the board, or how far it is. */
export function Insights({ workspace, rows, open, show, close }: InsightsProps) {
  const own = rows.filter(({ card }) => !card.closed);
  return (
    <>
      {open === 'health' && (
        <Dialog title={text('health')} onClose={close} wide>
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
    </>
  );
}
