import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { listed } from '../../lib/listed.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/members-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import type { Action } from '../../trello/actions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Workspace } from '../feature.ts';
import { lostMembers, readChanges } from './lost.ts';

interface RestoreProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

const shown = 100;

/** Puts members back on cards that lost them when they were moved between boards. */
export function Restore({ workspace, onClose }: RestoreProps) {
  const board = workspace.board.value;
  const [actions, setActions] = useState<readonly Action[] | null>(null);
  useEffect(
    () =>
      void readChanges(workspace).then((read) => {
        if (read) setActions(read);
        else onClose();
      }),
    [],
  );
  const lost = useMemo(() => (actions ? lostMembers(actions, board) : []), [actions, board]);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [actions]);
  const restore = () => {
    onClose();
    void workspace.run(
      import('./edits.ts').then(({ addMember }) =>
        lost.flatMap(({ card, members }) => members.map((member) => addMember(card.id, member))),
      ),
    );
  };
  return (
    <Dialog title={text('restore.title')} onClose={onClose} wide>
      <p class="quiet">{text('restore.what')}</p>
      {!actions && (
        <p class="quiet" role="status">
          {text('restore.reading')}
        </p>
      )}
      {actions && lost.length === 0 && <p>{text('restore.none')}</p>}
      <ul class="belongings">
        {lost.slice(0, shown).map(({ card, members }) => (
          <li key={card.id} dir="auto">
            {titleOf(card)}{' '}
            <span class="quiet">
              {listed(
                members.map(({ fullName }) => fullName),
                spokenLocale(),
              )}
            </span>
          </li>
        ))}
      </ul>
      {lost.length > 0 && (
        <div class="row">
          <button ref={button} type="button" class="button primary" onClick={restore}>
            {text('restore.run', { count: lost.length })}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
