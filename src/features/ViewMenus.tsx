import { choiceOf, type FilterKey, parseFilter, printFilter, withChoice } from '../model/filter.ts';
import { text } from '../strings/workbench-text.ts';
import { Lazy } from '../ui/Lazy.tsx';
import { Menu, type MenuSection } from '../ui/Menu.tsx';
import { Popover } from '../ui/Popover.tsx';
import type { Workspace } from './feature.ts';
import type { Setup } from './setup.ts';
import { type Bench, isShown } from './Workbench.tsx';

interface ViewMenusProps<R> {
  readonly workspace: Workspace;
  readonly bench: Bench<R>;
  readonly setup: Setup;
  readonly change: (part: Partial<Setup>) => void;
}

const loadNames = async () => (await import('./NamePicker.tsx')).NamePicker;
const loadViews = async () => (await import('./SavedViews.tsx')).SavedViews;

/** The keys of the filter that have a menu of their own. */
const choices = ['by', 'list', 'member', 'label'] as const;

/** The menus beside the filter line. What is chosen in them is written into the line. */
export function ViewMenus<R>({ workspace, bench, setup, change }: ViewMenusProps<R>) {
  const { filter } = parseFilter(setup.line);
  const choose = (key: FilterKey, values: readonly string[]) =>
    change({ line: printFilter(withChoice(filter, key, values)) });
  const columns = bench.columns.filter(({ optional }) => optional);
  const archived = workspace.archived.value;

  return (
    <div class="row view-menus">
      {choices
        // Where things have authors, those count; the filter line knows the rest.
        .filter(
          (key) => bench.keys.includes(key) && !(bench.keys.includes('by') && (key === 'member' || key === 'label')),
        )
        .map((key) => (
          <Popover key={key} label={text(`group.${key}`)} class={dotted(choiceOf(filter, key).length > 0)}>
            {() => (
              <Lazy
                load={loadNames}
                props={{
                  workspace,
                  filterKey: key,
                  chosen: choiceOf(filter, key),
                  set: (values: readonly string[]) => choose(key, values),
                }}
              />
            )}
          </Popover>
        ))}
      <Menu
        label={text('menu.filter')}
        class={dotted(choiceOf(filter, 'due').length + choiceOf(filter, 'is').length > 0)}
        sections={[
          ...(bench.states.includes('open')
            ? [
                one(choiceOf(filter, 'is'), ['open', 'done', 'overdue'], text('state.any'), stateName, (values) =>
                  choose('is', values),
                ),
              ]
            : []),
          ...(bench.keys.includes('due')
            ? [
                {
                  ...one(
                    choiceOf(filter, 'due'),
                    ['today', 'week', 'later', 'none'],
                    text('due.any'),
                    dueName,
                    (values) => choose('due', values),
                  ),
                  title: text('group.due'),
                },
              ]
            : []),
          ...(bench.keys.includes('date')
            ? [
                {
                  ...one(choiceOf(filter, 'date'), ['today', 'week', 'month'], text('date.any'), dateName, (values) =>
                    choose('date', values),
                  ),
                  title: text('group.date'),
                },
              ]
            : []),
          {
            choice: 'any',
            items: [
              {
                label: text(archived === 'reading' ? 'archived.reading' : 'archived.show'),
                checked: setup.archived,
                act: () => change({ archived: !setup.archived }),
              },
            ],
          },
        ]}
      />
      <span class="divider" />
      <Menu
        label={text('menu.group')}
        class={dotted(setup.group !== (bench.group ?? 'list'))}
        sections={[
          {
            choice: 'one',
            items: [
              { label: text('group.none'), checked: setup.group === '', act: () => change({ group: '' }) },
              ...bench.groupings.map(({ id, title }) => ({
                label: title,
                checked: setup.group === id,
                act: () => change({ group: id, closed: [] }),
              })),
            ],
          },
        ]}
      />
      <Menu
        label={text('menu.sort')}
        class={dotted(setup.sort !== null)}
        sections={[
          {
            choice: 'one',
            items: [
              { label: text('sort.board'), checked: setup.sort === null, act: () => change({ sort: null }) },
              ...bench.columns
                .filter(({ compare }) => compare)
                .map(({ id, title }) => ({
                  label: title,
                  checked: setup.sort?.by === id,
                  act: () => change({ sort: { by: id, down: setup.sort?.down ?? false } }),
                })),
            ],
          },
          {
            choice: 'any',
            items: [
              {
                label: text('sort.down'),
                checked: setup.sort?.down ?? false,
                disabled: setup.sort === null,
                act: () => setup.sort && change({ sort: { ...setup.sort, down: !setup.sort.down } }),
              },
            ],
          },
        ]}
      />
      {columns.length > 0 && (
        <Menu
          label={text('menu.columns')}
          class="button subtle"
          sections={[
            {
              choice: 'any',
              items: columns.map(({ id, title, ...column }) => ({
                label: title,
                checked: isShown({ id, title, ...column }, setup),
                act: () =>
                  change({
                    turned: setup.turned.includes(id)
                      ? setup.turned.filter((turned) => turned !== id)
                      : [...setup.turned, id],
                  }),
              })),
            },
          ]}
        />
      )}
      <Popover label={text('menu.views')} class="button subtle">
        {(close) => <Lazy load={loadViews} props={{ workspace, table: bench.id, close }} />}
      </Popover>
    </div>
  );
}

function one(
  chosen: readonly string[],
  values: readonly string[],
  any: string,
  nameOf: (value: string) => string,
  set: (values: readonly string[]) => void,
): MenuSection {
  const others = chosen.filter((value) => !values.includes(value));
  return {
    choice: 'one',
    items: [
      { label: any, checked: !chosen.some((value) => values.includes(value)), act: () => set(others) },
      ...values.map((value) => ({
        label: nameOf(value),
        checked: chosen.includes(value),
        act: () => set([...others, value]),
      })),
    ],
  };
}

const stateName = (value: string) => text(`state.${value as 'open' | 'done' | 'overdue'}`);
const dueName = (value: string) => text(`due.${value as 'today' | 'week' | 'later' | 'none'}`);
const dateName = (value: string) => text(`date.${value as 'today' | 'week' | 'month'}`);
const dotted = (on: boolean) => (on ? 'button subtle on' : 'button subtle');
