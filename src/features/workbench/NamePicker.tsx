import type { FilterKey } from '../../model/filter.ts';
import { valuesOf } from '../../model/filter-complete.ts';
import { fold } from '../../model/fold.ts';
import { text as common, nameOrder } from '../../strings/text.ts';
import { text } from '../../strings/workbench-text.ts';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';

interface NamePickerProps {
  readonly workspace: Workspace;
  readonly filterKey: FilterKey & ('list' | 'member' | 'label' | 'by');
  readonly chosen: readonly string[];
  readonly set: (values: readonly string[]) => void;
}

/** Names that a key of the filter may ask for, of which any number may be chosen. */
export function NamePicker({ workspace, filterKey, chosen, set }: NamePickerProps) {
  const folded = new Set(chosen.map(fold));
  const values = valuesOf(filterKey, workspace.board.value, {});
  const compare = nameOrder();
  const rank = (value: string) => (wordFor(filterKey, value) === undefined ? 1 : 0);
  // People in the order of their names; lists and labels stand as on the board.
  if (filterKey === 'by' || filterKey === 'member')
    values.sort((a, b) => rank(a.value) - rank(b.value) || (rank(a.value) === 0 ? 0 : compare(a.label, b.label)));
  const selected = new Set(values.flatMap(({ value }) => (folded.has(fold(value)) ? value : [])));
  return (
    <Choices
      label={text(`group.${filterKey}`)}
      selected={selected}
      options={values.map(({ value, label }) => ({ id: value, label: wordFor(filterKey, value) ?? label }))}
      onPick={(value) =>
        set(selected.has(value) ? chosen.filter((other) => fold(other) !== fold(value)) : [...chosen, value])
      }
    />
  );
}

/** What a word that the filter line knows means. */
function wordFor(key: FilterKey, value: string): string | undefined {
  if (key === 'list') return undefined;
  if (value === 'none') return text(key === 'label' ? 'no.label' : 'no.member');
  const words: Record<string, string> = { me: text('member.me'), gone: common('member.gone') };
  return key === 'label' ? undefined : words[value];
}
