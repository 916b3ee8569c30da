import { useMemo, useState } from 'preact/hooks';
import { text } from '../../strings/items-more-text.ts';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { readSetup, writeSetup } from '../workbench/setup.ts';
import './insights.css';
import { type Finding, findings } from './health.ts';

/** As the table of cards is grouped at first. */
const usual = { group: 'list' };

interface HealthProps {
  readonly workspace: Workspace;
  readonly rows: readonly ItemRow[];
  readonly show: (line: string) => void;
  readonly close: () => void;
}

/** What wants mending, how much of it there is, and the way to mend it. */
export function Health({ workspace, rows, show, close }: HealthProps) {
  const board = workspace.board.value;
  const found = useMemo(() => findings(board, rows, workspace.me?.id ?? null, Date.now()), [board, rows]);
  /** The finding for which nothing can be done. */
  const [vain, setVain] = useState<Finding['id'] | null>(null);
  const fix = ({ id, fix }: Finding) => {
    const edits = fix();
    if (edits.length === 0) {
      setVain(id);
      return;
    }
    close();
    void workspace.run(edits);
  };
  /** In the table of cards, which knows the words for it. */
  const showCards = (line: string) => {
    workspace.viewState('cards').set(writeSetup({ ...readSetup('', usual), line }, usual));
    workspace.viewState('tab').set('cards');
  };
  if (found.length === 0) return <p>{text('health.none')}</p>;
  return (
    <ul class="health">
      {found.map((finding) => {
        const { id, count, line, view } = finding;
        return (
          <li key={id} class="row">
            <span class="grow">
              {text(`health.${id}`, { count })}
              {vain === id && (
                <span class="quiet" role="status">
                  {' '}
                  {text('health.nothing')}
                </span>
              )}
            </span>
            <button type="button" class="button" onClick={() => (view === 'cards' ? showCards(line) : show(line))}>
              {text('health.show')}
            </button>
            {workspace.canWrite.value && (
              <button type="button" class="button" onClick={() => fix(finding)}>
                {text(`health.${id}.fix`)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
