import type { FilterKey } from '../model/filter.ts';
import { valuesOf } from '../model/filter-complete.ts';
import { fold } from '../model/fold.ts';
import { text } from '../strings/workbench-text.ts';
import { Picker } from '../ui/Picker.tsx';
import type { Workspace } from './feature.ts';

interface NamePickerProps {
  readonly workspace: Workspace;
  readonly filterKey: FilterKey & ('list' | 'member' | 'label' | 'by');
  readonly chosen: readonly string[];
  readonly set: (values: readonly string[]) => void;
}

/** Names that a key of the filter may ask for, of which any number may be chosen. */
export function NamePicker({ workspace, filterKey, chosen, set }: NamePickerProps) {
  const selected = new Set(chosen);
  return (
    <Picker
      label={text(`group.${filterKey}`)}
      none={text('pick.none')}
      fold={fold}
      selected={selected}
      options={valuesOf(filterKey, workspace.board.value, {}).map(({ value, label }) => ({ id: value, label }))}
      onPick={(value) => set(selected.has(value) ? chosen.filter((other) => other !== value) : [...chosen, value])}
    />
  );
}
