import { useState } from 'preact/hooks';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { text } from '../../strings/items-text.ts';
import { AsOpened } from '../../ui/AsOpened.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { Workspace } from '../feature.ts';
import { DatePicker, MemberPicker } from '../pickers.tsx';
import { assignItem, convertAll, moveItem, moveItemTo, removeItem, setDue } from './item-verbs.ts';

const loadText = async () => (await import('./TextDialog.tsx')).TextDialog;

export interface ItemMenuProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly checklist: Checklist;
  readonly item: CheckItem;
  /** Opens the box in which its text is written anew. */
  readonly rename: () => void;
  /** Opens its card, where that is not what is looked at. */
  readonly open?: () => void;
}

/** What may be done with an item. */
export function ItemMenu({ workspace, card, checklist, item, rename, open }: ItemMenuProps) {
  const [choosing, setChoosing] = useState<'member' | 'due' | 'text' | null>(null);
  const close = () => setChoosing(null);
  const row = { card, checklist, item };
  const at = checklist.checkItems.findIndex(({ id }) => id === item.id);
  return (
    <>
      <Menu
        label={text('item.more', { name: item.name })}
        face={<Icon name="more" />}
        class="button subtle icon"
        startOpen
        sections={[
          {
            items: [
              { label: text('item.rename.short'), act: rename },
              { label: `${text('item.assign.short')} …`, act: () => setChoosing('member') },
              { label: `${text('item.date.short')} …`, act: () => setChoosing('due') },
            ],
          },
          {
            items: [
              { label: text('item.up.short'), disabled: at === 0, act: () => void moveItem(workspace, row, at - 1) },
              {
                label: text('item.down.short'),
                disabled: at === checklist.checkItems.length - 1,
                act: () => void moveItem(workspace, row, at + 1),
              },
              ...card.checklists
                .filter(({ id }) => id !== checklist.id)
                .map((to) => ({
                  label: text('item.to', { checklist: to.name }),
                  act: () => void moveItemTo(workspace, row, to),
                })),
            ],
          },
          {
            items: [
              ...(open
                ? [
                    { label: text('item.open-card'), act: open },
                    { label: text('item.as-text'), act: () => setChoosing('text') },
                  ]
                : []),
              { label: text('item.convert'), act: () => void convertAll(workspace, [row]) },
              { label: text('item.delete.short'), act: () => void removeItem(workspace, row) },
            ],
          },
        ]}
      />
      {choosing === 'text' && <Lazy load={loadText} props={{ workspace, card, checklist, onClose: close }} />}
      {choosing === 'member' && (
        <Dialog title={text('item.assign', { name: item.name })} onClose={close}>
          <AsOpened of={row}>
            {(before) => (
              <MemberPicker
                workspace={workspace}
                idMember={before.item.idMember}
                onPick={(id) => {
                  close();
                  void assignItem(workspace, before, id);
                }}
              />
            )}
          </AsOpened>
        </Dialog>
      )}
      {choosing === 'due' && (
        <Dialog title={text('item.date', { name: item.name })} onClose={close}>
          <AsOpened of={row}>
            {(before) => (
              <DatePicker
                value={before.item.due}
                onChange={(due) => {
                  close();
                  void setDue(workspace, before, due);
                }}
              />
            )}
          </AsOpened>
        </Dialog>
      )}
    </>
  );
}
