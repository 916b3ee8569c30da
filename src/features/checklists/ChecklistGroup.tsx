import { useState } from 'preact/hooks';
import type { Card, Checklist } from '../../model/board.ts';
import { pastedItems } from '../../model/paste.ts';
import { text } from '../../strings/card-checklists-text.ts';
import { text as common } from '../../strings/text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LazyComposer } from '../../ui/LazyComposer.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Workspace } from '../feature.ts';
import { replacing } from '../replacing.ts';
import { CheckItemRow, type Choosing } from './CheckItemRow.tsx';
import { checklistEdits, itemEdits } from './lazy-edits.ts';
import { progress } from './progress.ts';

const loadMenu = async () => (await import('./ChecklistMenu.tsx')).ChecklistMenu;

interface ChecklistGroupProps {
  readonly choosing: Choosing | null;
  /** Begins to choose items. */
  readonly onChoose: () => void;
  readonly workspace: Workspace;
  readonly card: Card;
  readonly checklist: Checklist;
  /** Whether it was just added, so that its items can be typed at once. */
  readonly fresh: boolean;
}

/** One checklist with its items. */
export function ChecklistGroup(props: ChecklistGroupProps) {
  const { choosing, onChoose, workspace, card, checklist, fresh } = props;
  const [adding, setAdding] = useState(fresh);
  const { name, checkItems } = checklist;
  const { done, total } = progress([checklist]);
  const canWrite = workspace.canWrite.value;
  const hideDone = workspace.viewState('hide-done').value.value === '1';
  const renaming = useForm((after) =>
    workspace.submit(checklistEdits(({ renameChecklist }) => [renameChecklist(card.id, checklist, after)])),
  );

  return (
    <fieldset class="checklist" aria-label={name}>
      {renaming.draft === null ? (
        <div class="checklist-head row">
          <h2 class="grow">
            <bdi>{name}</bdi>
          </h2>
          {workspace.known.value && (
            <span class="quiet tabular">
              {done}/{total}
            </span>
          )}
          {canWrite && (
            <span class="actions">
              <LazyMenu
                label={text('checklist.more', { name })}
                load={loadMenu}
                props={{ workspace, card, checklist, rename: () => renaming.open(name), choose: onChoose }}
              />
            </span>
          )}
        </div>
      ) : (
        <LazyComposer
          label={text('checklist.rename', { name })}
          submit={common('save')}
          enter="sends"
          initial={renaming.draft}
          replaces={replacing(name)}
          autofocus
          onSubmit={renaming.submit}
          onCancel={{ label: common('cancel'), act: renaming.close }}
        />
      )}
      {total > 0 && <Progress done={done} total={total} label={common('checklist.progress', { done, total })} />}
      <ul>
        {checkItems.map((item, index) =>
          hideDone && item.state === 'complete' ? null : (
            <CheckItemRow
              key={item.id}
              choosing={choosing}
              workspace={workspace}
              card={card}
              checklist={checklist}
              item={item}
              index={index}
            />
          ),
        )}
      </ul>
      {hideDone && done > 0 && <p class="quiet">{text('item.hidden', { count: done })}</p>}
      {canWrite &&
        (adding ? (
          <LazyComposer
            label={text('item.add')}
            placeholder={text('item.paste')}
            submit={common('add')}
            enter="sends"
            autofocus
            hint={(typed) => {
              const count = pastedItems(typed).length;
              return count > 1 ? text('item.makes', { count }) : null;
            }}
            onSubmit={(typed) =>
              workspace.submit(itemEdits(({ addCheckItems }) => addCheckItems(card.id, checklist, pastedItems(typed))))
            }
            onCancel={{ label: common('cancel'), act: () => setAdding(false) }}
            // A pasted list is not thrown away by a key.
            mayLeave={(typed) => !typed.includes('\n')}
          />
        ) : (
          <button type="button" class="button subtle" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {text('item.add')}
          </button>
        ))}
    </fieldset>
  );
}
