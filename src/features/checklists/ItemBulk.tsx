import { useState } from 'preact/hooks';
import { fold } from '../../model/fold.ts';
import { showsItemFacts } from '../../model/in-plan.ts';
import { text as more } from '../../strings/items-more-text.ts';
import { text } from '../../strings/items-text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { LazyDate, LazyMembers } from '../bulk/lazy-pickers.tsx';
import { RenameDialog } from '../bulk/RenameDialog.tsx';
import { ShiftDialog } from '../bulk/ShiftDialog.tsx';
import { TemplateDialog } from '../bulk/TemplateDialog.tsx';
import type { Edits, Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { convertAll } from './seldom-verbs.ts';

const rowEdits = () => import('../bulk/item-rows-edits.ts');

interface ItemBulkProps {
  readonly workspace: Workspace;
  readonly rows: readonly ItemRow[];
}

/** The verbs on many items. */
export function ItemBulk({ workspace, rows }: ItemBulkProps) {
  const [dialog, setDialog] = useState<'shift' | 'rename' | 'move' | 'template' | null>(null);
  const close = () => setDialog(null);
  const facts = showsItemFacts(
    workspace.board.value,
    rows.map(({ item }) => item),
  );
  const run = (edits: Edits) => void workspace.run(edits);
  const set = (state: 'complete' | 'incomplete') => run(rowEdits().then(({ editItems }) => editItems(rows, { state })));

  return (
    <>
      <button type="button" class="button" onClick={() => set('complete')}>
        {more('bulk.check')}
      </button>
      <button type="button" class="button" onClick={() => set('incomplete')}>
        {more('bulk.uncheck')}
      </button>
      {facts && (
        <>
          <Popover label={text('item.assign.short')}>
            {(close) => (
              <LazyMembers
                workspace={workspace}
                idMember={undefined}
                onPick={(id) => {
                  close();
                  const board = workspace.board.value;
                  const to = id === null ? null : (board.members.get(id) ?? null);
                  run(rowEdits().then(({ assignItems }) => assignItems(rows, to, board)));
                }}
              />
            )}
          </Popover>
          <Popover label={text('item.date.short')}>
            {(close) => (
              <>
                <LazyDate
                  value={null}
                  clearable
                  onChange={(due) => {
                    close();
                    run(rowEdits().then(({ editItems }) => editItems(rows, { due })));
                  }}
                />
                <button
                  type="button"
                  class="button subtle"
                  onClick={() => {
                    close();
                    setDialog('shift');
                  }}
                >
                  {verbs('bulk.shift')}
                </button>
              </>
            )}
          </Popover>
        </>
      )}
      <Menu
        label={verbs('bulk.more')}
        sections={[
          {
            items: [
              { label: verbs('bulk.rename'), act: () => setDialog('rename') },
              { label: more('bulk.move'), act: () => setDialog('move') },
              { label: more('bulk.template'), act: () => setDialog('template') },
              {
                label: more('bulk.convert'),
                act: () => void convertAll(workspace, rows),
              },
            ],
          },
          {
            items: [
              {
                label: more('bulk.delete'),
                act: () => run(rowEdits().then(({ deleteItems }) => deleteItems(rows))),
              },
            ],
          },
        ]}
      />
      {dialog === 'shift' && (
        <ShiftDialog
          onClose={close}
          onShift={(days, timeZone) => run(rowEdits().then(({ shiftItems }) => shiftItems(rows, days, timeZone)))}
        />
      )}
      {dialog === 'rename' && (
        <RenameDialog
          names={rows.map(({ item }) => item.name)}
          onClose={close}
          onRename={(names) =>
            run(
              rowEdits().then(({ editItems }) => {
                const changed = rows.flatMap((row, nth) => (names[nth] === undefined ? [] : { row, name: names[nth] }));
                return changed.flatMap(({ row, name }) => editItems([row], { name }));
              }),
            )
          }
        />
      )}
      {dialog === 'template' && (
        <TemplateDialog workspace={workspace} cards={[...new Set(rows.map(({ card }) => card))]} onClose={close} />
      )}
      {dialog === 'move' && (
        <MoveDialog
          rows={rows}
          onClose={close}
          onMove={(name) =>
            run(
              rowEdits().then(({ moveItems }) =>
                moveItems(rows, ({ checklists }) =>
                  checklists.find((checklist) => fold(checklist.name) === fold(name)),
                ),
              ),
            )
          }
        />
      )}
    </>
  );
}
