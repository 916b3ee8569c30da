import { AsOpened } from '../../ui/AsOpened.tsx';
import { Popover, type PopoverProps } from '../../ui/Popover.tsx';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { DatePicker, MemberPicker } from '../pickers.tsx';
import { assignItem, setDue } from './item-verbs.ts';

export interface ItemPickerProps {
  readonly button: Pick<PopoverProps, 'label' | 'face' | 'class'>;
  readonly workspace: Workspace;
  readonly row: ItemRow;
}

/** The button that says who is to do an item, open at once to say who else. */
export function ItemMember({ button, workspace, row }: ItemPickerProps) {
  return (
    <Popover {...button} startOpen>
      {(close) => (
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
      )}
    </Popover>
  );
}

/** The button that says by when an item is to be done, open at once to say when else. */
export function ItemDue({ button, workspace, row }: ItemPickerProps) {
  return (
    <Popover {...button} startOpen>
      {(close) => (
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
      )}
    </Popover>
  );
}
