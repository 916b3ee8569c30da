import { fold } from '../../model/fold.ts';
import { text } from '../../strings/cards-text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Picker } from '../../ui/Picker.tsx';
import type { Workspace } from '../feature.ts';

interface ListPickerProps {
  readonly workspace: Workspace;
  readonly onPick: (idList: string) => void;
}

/** The open lists of the board. */
export function ListPicker({ workspace, onPick }: ListPickerProps) {
  const lists = workspace.board.value.lists.filter(({ closed }) => !closed);
  return (
    <Picker
      label={text('move.which')}
      none={verbs('pick.none')}
      fold={fold}
      options={lists.map(({ id, name }) => ({ id, label: name }))}
      onPick={onPick}
    />
  );
}
