import { choiceOf, type FilterKey, parseFilter, printFilter, withChoice } from '../../model/filter.ts';
import { nameOrder } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { text } from '../../strings/workbench-text.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { Menu, type MenuSection } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { Workspace } from '../feature.ts';
import type { Setup } from './setup.ts';
import { type Bench, isShown } from './Workbench.tsx';

/** Names that the filter asks for, and are chosen from a list. */
type Named = 'by' | 'list' | 'member' | 'label';

export interface ViewMenuProps<R> {
  /** Which of the menus beside the filter line. */
  readonly of: Named | 'filter' | 'group' | 'sort' | 'columns' | 'views';
  readonly label: string;
  readonly look: string;
  readonly workspace: Workspace;
  readonly bench: Bench<R>;
  readonly setup: Setup;
  readonly change: (part: Partial<Setup>) => void;
}

const loadNames = async () => (await import('./NamePicker.tsx')).NamePicker;
const loadViews = async () => (await import('./SavedViews.tsx')).SavedViews;

/** A menu beside the filter line, open at once. What is chosen in it is written into the line, or sets up the table. */
export function ViewMenu<R>({ of, label, look, ...about }: ViewMenuProps<R>) {
  const { workspace, bench, setup, change } = about;
  const button = { label, class: look, startOpen: true };
  switch (of) {
    case 'filter':
      return <Menu {...button} sections={filterSections(about)} />;
    case 'group':
      return <Menu {...button} sections={groupSections(about)} />;
    case 'sort':
      return <Menu {...button} sections={sortSections(about)} />;
    case 'columns':
      return <Menu {...button} sections={columnSections(about)} />;
    case 'views':
      return (
        <Popover {...button}>
          {(close) => <Lazy load={loadViews} props={{ workspace, table: bench.id, close }} />}
        </Popover>
      );
    default: {
      const { chosen, choose } = choosing(setup.line, change);
      const set = (values: readonly string[]) => choose(of, values);
      return (
        <Popover {...button}>
          {() => <Lazy load={loadNames} props={{ workspace, filterKey: of, chosen: chosen(of), set }} />}
        </Popover>
      );
    }
  }
}

type About<R> = Omit<ViewMenuProps<R>, 'of' | 'label' | 'look'>;

/** What the filter line asks for, and how to ask for something else. */
function choosing(line: string, change: (part: Partial<Setup>) => void) {
  const { filter } = parseFilter(line);
  return {
    chosen: (key: FilterKey) => choiceOf(filter, key),
    choose: (key: FilterKey, values: readonly string[]) => {
      const wanted = printFilter(withChoice(filter, key, values));
      // With a blank, so that one may type on.
      change({ line: wanted && `${wanted} ` });
    },
  };
}

function filterSections<R>({ workspace, bench, setup, change }: About<R>): MenuSection[] {
  const { chosen, choose } = choosing(setup.line, change);
  const one = (key: FilterKey, values: readonly string[], any: string, nameOf: (value: string) => string) =>
    oneOf(chosen(key), values, any, nameOf, (values) => choose(key, values));
  const kinds = kindsOf(bench);
  const wanted = chosen('type');
  const reading = workspace.archived.value === 'reading';
  return [
    ...(bench.states.includes('open') ? [one('is', ['open', 'done', 'overdue'], verbs('state.any'), stateName)] : []),
    ...(bench.keys.includes('due')
      ? [{ ...one('due', ['today', 'week', 'later', 'none'], verbs('due.any'), dueName), title: text('group.due') }]
      : []),
    ...(kinds.length > 0
      ? [
          {
            choice: 'any' as const,
            title: verbs('kind.title'),
            items: kinds.map((kind) => {
              const others = wanted.filter((value) => value !== kind);
              const checked = others.length < wanted.length;
              return { label: kind, checked, act: () => choose('type', checked ? others : [...wanted, kind]) };
            }),
          },
        ]
      : []),
    ...(bench.keys.includes('date')
      ? [{ ...one('date', ['today', 'week', 'month'], verbs('date.any'), dateName), title: text('group.date') }]
      : []),
    ...(bench.archived === 'shown'
      ? []
      : [
          {
            choice: 'any' as const,
            items: [
              {
                label: verbs(reading ? 'archived.reading' : 'archived.show'),
                checked: setup.archived,
                act: () => change({ archived: !setup.archived }),
              },
            ],
          },
        ]),
  ];
}

function groupSections<R>({ bench, setup, change }: About<R>): MenuSection[] {
  return [
    {
      choice: 'one',
      items: [
        { label: verbs('group.none'), checked: setup.group === '', act: () => change({ group: '' }) },
        ...bench.groupings.map(({ id, title }) => ({
          label: title,
          checked: setup.group === id,
          act: () => change({ group: id, closed: [] }),
        })),
      ],
    },
  ];
}

function sortSections<R>({ bench, setup: { sort }, change }: About<R>): MenuSection[] {
  return [
    {
      choice: 'one',
      items: [
        { label: verbs('sort.board'), checked: sort === null, act: () => change({ sort: null }) },
        ...bench.columns
          .filter(({ compare }) => compare)
          .map(({ id, title }) => ({
            label: title,
            checked: sort?.by === id,
            act: () => change({ sort: { by: id, down: sort?.down ?? false } }),
          })),
      ],
    },
    {
      choice: 'any',
      items: [
        {
          label: verbs('sort.down'),
          checked: sort?.down ?? false,
          disabled: sort === null,
          act: () => sort && change({ sort: { ...sort, down: !sort.down } }),
        },
      ],
    },
  ];
}

function columnSections<R>({ bench, setup, change }: About<R>): MenuSection[] {
  const { turned } = setup;
  return [
    {
      choice: 'any',
      items: bench.columns
        .filter(({ optional }) => optional)
        .map((column) => ({
          label: column.title,
          checked: isShown(column, setup),
          act: () => {
            const others = turned.filter((one) => one !== column.id);
            change({ turned: others.length < turned.length ? others : [...turned, column.id] });
          },
        })),
    },
  ];
}

function oneOf(
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

/** The kinds there are of what a table shows. */
function kindsOf<R>({ rows, kindOf }: Bench<R>): string[] {
  return kindOf ? [...new Set(rows.map(kindOf))].sort(nameOrder()) : [];
}

const stateName = (value: string) => text(`state.${value as 'open' | 'done' | 'overdue'}`);
const dueName = (value: string) => text(`due.${value as 'today' | 'week' | 'later' | 'none'}`);
const dateName = (value: string) => text(`date.${value as 'today' | 'week' | 'month'}`);
