import { AsOpened } from '../../ui/AsOpened.tsx';
import { Popover, type PopoverProps } from '../../ui/Popover.tsx';
import { DatePicker, MemberPicker } from '../bulk/pickers.tsx';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { assignItem, setDue } from './item-verbs.ts';

export interface ChoiceProps {
  readonly workspace: Workspace;
  readonly row: ItemRow;
  readonly close: () => void;
}

/** Who is to do an item. */
export function MemberChoice({ workspace, row, close }: ChoiceProps) {
  return (
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
  );
}

/** By when an item is to be done. */
export function DueChoice({ workspace, row, close }: ChoiceProps) {
  return (
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
  );
}

export interface ItemPickerProps extends Omit<ChoiceProps, 'close'> {
  readonly button: Pick<PopoverProps, 'label' | 'face' | 'class'>;
}

/** The button that says who is to do an item, open at once to say who else. */
export function ItemMember({ button, ...of }: ItemPickerProps) {
  return (
    <Popover {...button} startOpen>
      {(close) => <MemberChoice {...of} close={close} />}
    </Popover>
  );
}

/** The button that says by when an item is to be done, open at once to say when else. */
export function ItemDue({ button, ...of }: ItemPickerProps) {
  return (
    <Popover {...button} startOpen>
      {(close) => <DueChoice {...of} close={close} />}
    </Popover>
  );
}
