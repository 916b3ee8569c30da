import { text } from '../../strings/cards-text.ts';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';

interface ListPickerProps {
  readonly workspace: Workspace;
  readonly onPick: (idList: string) => void;
}

/** The open lists of the board. */
export function ListPicker({ workspace, onPick }: ListPickerProps) {
  const lists = workspace.board.value.lists.filter(({ closed }) => !closed);
  return (
    <Choices label={text('move.which')} options={lists.map(({ id, name }) => ({ id, label: name }))} onPick={onPick} />
  );
}
