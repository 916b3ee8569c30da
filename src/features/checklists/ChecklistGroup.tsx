import { useState } from 'preact/hooks';
import type { Checklist } from '../../model/board.ts';
import { pastedItems } from '../../model/paste.ts';
import { text } from '../../strings/text.ts';
import { Composer } from '../../ui/Composer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Workspace } from '../feature.ts';
import { CheckItemRow } from './CheckItemRow.tsx';
import { checklistEdits, itemEdits } from './make.ts';
import { progress } from './progress.ts';

interface ChecklistGroupProps {
  readonly workspace: Workspace;
  readonly idCard: string;
  readonly checklist: Checklist;
  /** Whether it was just added, so that its items can be typed at once. */
  readonly fresh: boolean;
}

/** One checklist with its items. */
export function ChecklistGroup({ workspace, idCard, checklist, fresh }: ChecklistGroupProps) {
  const [adding, setAdding] = useState(fresh);
  const { name, checkItems } = checklist;
  const { done, total } = progress([checklist]);
  const canWrite = workspace.canWrite.value;
  const renaming = useForm((after) =>
    workspace.submit(checklistEdits().then(({ renameChecklist }) => [renameChecklist(idCard, checklist, after)])),
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
              <IconButton name="pencil" label={text('checklist.rename', { name })} act={() => renaming.open(name)} />
              <IconButton
                name="trash"
                label={text('checklist.delete', { name })}
                act={() =>
                  void workspace.run(
                    checklistEdits().then(({ removeChecklist }) => [removeChecklist(idCard, checklist)]),
                  )
                }
              />
            </span>
          )}
        </div>
      ) : (
        <Composer
          label={text('checklist.rename', { name })}
          submit={text('save')}
          enter="sends"
          initial={renaming.draft}
          autofocus
          onSubmit={renaming.submit}
          onCancel={{ label: text('cancel'), act: renaming.close }}
        />
      )}
      {total > 0 && <Progress done={done} total={total} label={text('checklist.progress', { done, total })} />}
      <ul>
        {checkItems.map((item, index) => (
          <CheckItemRow
            key={item.id}
            workspace={workspace}
            idCard={idCard}
            checklist={checklist}
            item={item}
            index={index}
          />
        ))}
      </ul>
      {canWrite &&
        (adding ? (
          <Composer
            label={text('item.add')}
            placeholder={text('item.paste')}
            submit={text('add')}
            enter="sends"
            autofocus
            hint={(typed) => {
              const count = pastedItems(typed).length;
              return count > 1 ? text('item.makes', { count }) : null;
            }}
            onSubmit={(typed) =>
              workspace.submit(
                itemEdits().then(({ addCheckItems }) => addCheckItems(idCard, checklist, pastedItems(typed))),
              )
            }
            onCancel={{ label: text('cancel'), act: () => setAdding(false) }}
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
