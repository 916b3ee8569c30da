import { useMemo, useState } from 'preact/hooks';
import { text } from '../../strings/items-text.ts';
import { text as common } from '../../strings/text.ts';
import { Progress } from '../../ui/Progress.tsx';
import { VirtualRows } from '../../ui/VirtualRows.tsx';
import type { BoardViewProps } from '../feature.ts';
import './board-checklists.css';
import { ItemCells } from './ItemCells.tsx';
import { type ItemFilter, type ItemGroup, type ItemRow, itemsByList } from './queries.ts';
import { ToldChecklists } from './ToldChecklists.tsx';

type Row = { readonly group: ItemGroup } | { readonly item: ItemRow };

const states: readonly {
  readonly id: ItemFilter['state'];
  readonly title: 'items.all' | 'items.open' | 'items.done';
}[] = [
  { id: 'all', title: 'items.all' },
  { id: 'open', title: 'items.open' },
  { id: 'done', title: 'items.done' },
];

/** Every check item of the board in one table, by list. */
export function BoardChecklists({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const [filter, setFilter] = useState<ItemFilter>({ text: '', state: 'all' });
  const groups = useMemo(() => itemsByList(board, filter), [board, filter]);
  const rows = useMemo(
    () => groups.flatMap((group): Row[] => [{ group }, ...group.rows.map((item) => ({ item }))]),
    [groups],
  );
  const count = rows.length - groups.length;
  const filtered = filter.text.trim() !== '' || filter.state !== 'all';

  if (!workspace.known.value) return <ToldChecklists workspace={workspace} />;
  return (
    <div class="board-checklists">
      <div class="toolbar row">
        <input
          type="search"
          class="field grow"
          aria-label={text('items.search')}
          placeholder={text('items.search')}
          value={filter.text}
          onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <fieldset class="segments" aria-label={text('items.state')}>
          {states.map(({ id, title }) => (
            <label key={id} class="segment">
              <input
                type="radio"
                name="state"
                class="visually-hidden"
                checked={filter.state === id}
                onChange={() => setFilter({ ...filter, state: id })}
              />
              {text(title)}
            </label>
          ))}
        </fieldset>
        <span class="quiet tabular" role="status">
          {text('items.count', { count })}
        </span>
      </div>
      {rows.length > 0 ? (
        <VirtualRows
          label={text('items.table')}
          columns={[text('items.column.item'), text('items.column.checklist'), text('items.column.card')]}
          count={rows.length}
          keyOf={(index) => keyOf(rows[index])}
          classOf={(index) => (isGroup(rows[index]) ? 'group-row' : 'item-row')}
          estimate={(index) => (isGroup(rows[index]) ? 44 : 36)}
          row={(index) => {
            const row = rows[index];
            if (!row) return null;
            return 'group' in row ? <GroupCell {...row.group} /> : <ItemCells workspace={workspace} {...row.item} />;
          }}
        />
      ) : (
        <div class="empty">
          <p class="quiet">{text(filtered ? 'items.no-match' : 'items.none')}</p>
          {filtered && (
            <button type="button" class="button" onClick={() => setFilter({ text: '', state: 'all' })}>
              {text('items.clear')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function GroupCell({ list, progress: { done, total } }: ItemGroup) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a table that only holds the rows in sight.
    // biome-ignore lint/a11y/useFocusableInteractive: it only tells.
    <div role="rowheader" class="row">
      <h2 dir="auto">{list.name}</h2>
      <span class="quiet tabular">
        {done}/{total}
      </span>
      <div class="group-progress">
        <Progress done={done} total={total} label={common('checklist.progress', { done, total })} />
      </div>
    </div>
  );
}

function isGroup(row: Row | undefined): boolean {
  return row !== undefined && 'group' in row;
}

function keyOf(row: Row | undefined): string {
  if (!row) return '';
  return 'group' in row ? row.group.list.id : row.item.item.id;
}
