import { useEffect, useState } from 'preact/hooks';
import { text } from '../../strings/history-text.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Workspace } from '../feature.ts';
import type { HistoryRow } from './queries.ts';
import { readOlder, recorded } from './recorded.ts';

interface HistoryExportProps {
  readonly workspace: Workspace;
  /** Those that pass the filter. */
  readonly rows: readonly HistoryRow[];
}

/** Offers the history as a file. What is not read yet is read first: a file that lacks some would not say so. */
export function HistoryExport({ workspace, rows }: HistoryExportProps) {
  const [wanted, setWanted] = useState<'csv' | 'json' | null>(null);
  const { complete, state } = recorded(workspace).value;
  useEffect(() => {
    if (!wanted) return;
    if (complete) {
      setWanted(null);
      void import('./export.ts').then(({ exportHistory }) => exportHistory(rows, wanted));
    } else if (state !== 'reading') {
      void readOlder(workspace, true).then((read) => {
        if (!read) setWanted(null);
      });
    }
  }, [wanted, complete, state]);
  return (
    <Menu
      label={text('history.export')}
      class="button"
      disabled={rows.length === 0 || wanted !== null}
      sections={[
        {
          items: (['csv', 'json'] as const).map((format) => ({
            label: text(`export.${format}`),
            act: () => setWanted(format),
          })),
        },
      ]}
    />
  );
}
