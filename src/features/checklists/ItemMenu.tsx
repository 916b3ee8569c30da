import { useState } from 'preact/hooks';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { showsItemFacts } from '../../model/in-plan.ts';
import { text as more } from '../../strings/items-more-text.ts';
import { text } from '../../strings/items-text.ts';
import { text as common } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { Workspace } from '../feature.ts';
import { DueChoice, MemberChoice } from './ItemPickers.tsx';
import { convertAll, moveItem, moveItemTo, removeItems } from './seldom-verbs.ts';

export interface ItemMenuProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly checklist: Checklist;
  readonly item: CheckItem;
  /** Opens the box in which its text is written anew. */
  readonly rename: () => void;
  /** Opens its card, where that is not what is looked at. */
  readonly open?: () => void;
  /** Opens the sheet in which its checklist is written as text, where its checklist has no menu beside it. */
  readonly asText?: () => void;
}

/** What may be done with an item. */
export function ItemMenu({ workspace, card, checklist, item, rename, open, asText }: ItemMenuProps) {
  const [choosing, setChoosing] = useState<'member' | 'due' | null>(null);
  const close = () => setChoosing(null);
  const row = { card, checklist, item };
  const facts = showsItemFacts(workspace.board.value, [item]);
  const at = checklist.checkItems.findIndex(({ id }) => id === item.id);
  return (
    <>
      <Menu
        label={common('item.more', { name: item.name })}
        face={<Icon name="more" />}
        class="button subtle icon"
        startOpen
        sections={[
          {
            items: [
              { label: text('item.rename.short'), act: rename },
              ...(facts
                ? [
                    { label: more('item.assign'), act: () => setChoosing('member') },
                    { label: more('item.date'), act: () => setChoosing('due') },
                  ]
                : []),
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
              ...(open ? [{ label: text('item.open-card'), act: open }] : []),
              ...(asText ? [{ label: text('item.as-text'), act: asText }] : []),
              { label: text('item.convert'), act: () => void convertAll(workspace, [row]) },
              { label: text('item.delete.short'), act: () => void removeItems(workspace, [row]) },
            ],
          },
        ]}
      />
      {choosing === 'member' && (
        <Dialog title={text('item.assign', { name: item.name })} onClose={close}>
          <MemberChoice workspace={workspace} row={row} close={close} />
        </Dialog>
      )}
      {choosing === 'due' && (
        <Dialog title={text('item.date', { name: item.name })} onClose={close}>
          <DueChoice workspace={workspace} row={row} close={close} />
        </Dialog>
      )}
    </>
  );
}
