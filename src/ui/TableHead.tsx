import { Icon } from './Icon.tsx';
import { shareOf, toggleAll } from './selection.ts';
import type { TableProps } from './Table.tsx';

type TableHeadProps<R> = Pick<
  TableProps<R>,
  'texts' | 'columns' | 'all' | 'sort' | 'onSort' | 'selection' | 'onSelect'
>;

/** The titles of the columns; a press sorts by one. */
export function TableHead<R>({ texts, columns, all, sort, onSort, selection, onSelect }: TableHeadProps<R>) {
  const share = selection && shareOf(selection, all);
  return (
    <div role="row" aria-rowindex={1} class="table-head table-cells">
      {selection && (
        <span role="columnheader">
          <input
            type="checkbox"
            class="select"
            aria-label={texts.selectAll}
            title={texts.selectAll}
            checked={share === 'all'}
            indeterminate={share === 'some'}
            onChange={() => onSelect(toggleAll(selection, all()))}
          />
        </span>
      )}
      {columns.map(({ id, title, sortable, hidden }) => (
        <span
          key={id}
          role="columnheader"
          class={`cell-${id}`}
          aria-sort={sort?.by === id ? (sort.down ? 'descending' : 'ascending') : undefined}
        >
          {sortable ? (
            <button type="button" class="sort" onClick={() => onSort(id)}>
              {title}
              {sort?.by === id && <Icon name={sort.down ? 'down' : 'up'} />}
            </button>
          ) : (
            <span class={hidden ? 'visually-hidden' : undefined}>{title}</span>
          )}
        </span>
      ))}
    </div>
  );
}
