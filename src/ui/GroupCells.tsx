import { Icon } from './Icon.tsx';
import { shareOf, toggleAll } from './selection.ts';
import type { Entry, TableProps } from './Table.tsx';

interface GroupCellsProps<R> extends Pick<TableProps<R>, 'selection' | 'onSelect' | 'onGroup'> {
  readonly group: Entry<R> & { readonly kind: 'group' };
  /** Names the box that chooses all rows of the group. */
  readonly label: string;
}

/** The heading of a group: chooses its rows, opens and closes it. */
export function GroupCells<R>({ group, label, selection, onSelect, onGroup }: GroupCellsProps<R>) {
  const { key, keys, open, draw } = group;
  const share = selection && shareOf(selection, keys);
  return (
    <div role="gridcell" class="row">
      {selection && (
        <input
          type="checkbox"
          class="select"
          data-select
          aria-label={label}
          title={label}
          checked={share === 'all'}
          indeterminate={share === 'some'}
          onChange={() => onSelect(toggleAll(selection, keys()))}
        />
      )}
      <button type="button" class="group-toggle row grow" aria-expanded={open} onClick={() => onGroup(key, !open)}>
        <span class={open ? 'chevron open' : 'chevron'}>
          <Icon name="chevron" />
        </span>
        {draw()}
      </button>
    </div>
  );
}
