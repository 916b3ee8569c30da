/** Choosing people and dates; loaded when somebody wants to. */
import { text } from '../../strings/items-text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import { inOrder, memberOption } from './people.tsx';

interface DatePickerProps {
  readonly value: string | null;
  /** Whether something can be cleared though no value is shown, as for several at once. */
  readonly clearable?: boolean;
  readonly onChange: (value: string | null) => void;
}

export function DatePicker({ value, clearable = value !== null, onChange }: DatePickerProps) {
  const texts = {
    date: verbs('date.day'),
    time: verbs('date.time'),
    today: bench('date.today'),
    tomorrow: verbs('date.tomorrow'),
    nextWeek: verbs('date.next-week'),
    clear: verbs('date.clear'),
    save: text('date.save'),
  };
  return <DateField value={value} texts={texts} clearable={clearable} onChange={onChange} />;
}

interface MemberPickerProps {
  readonly workspace: Workspace;
  readonly idMember: string | null | undefined;
  readonly onPick: (id: string | null) => void;
}

/** The people of the board, and nobody. */
export function MemberPicker({ workspace, idMember, onPick }: MemberPickerProps) {
  const members = inOrder(workspace.board.value.members.values(), workspace.me);
  const options = [{ id: '', label: bench('no.member') }, ...members.map(memberOption)];
  const props = {
    label: text('item.assign.short'),
    options,
    selected: new Set(idMember === undefined ? [] : [idMember ?? '']),
    onPick: (id: string) => onPick(id === '' ? null : id),
  };
  return <Choices {...props} />;
}
