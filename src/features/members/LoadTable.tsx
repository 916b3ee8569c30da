import { useState } from 'preact/hooks';
import { printFilter } from '../../model/filter.ts';
import { text } from '../../strings/members-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import type { Role } from '../../trello/memberships.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Mark } from '../../ui/Mark.tsx';
import type { Workspace } from '../feature.ts';
import { type Load, type Part, sumOf } from './load.ts';

interface LoadTableProps {
  readonly workspace: Workspace;
  readonly loads: readonly Load[];
  /** What members are on the board, where that was read. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** What is counted, and the terms of the filter line that find it. */
const groups = { open: [], overdue: [['due', 'overdue']], week: [['due', 'week']] } as const satisfies Record<
  string,
  readonly (readonly ['due', string])[]
>;
type Group = keyof typeof groups;
const names = Object.keys(groups) as Group[];
const parts = ['cards', 'items'] as const;

interface Order {
  readonly group: Group;
  readonly part: keyof Part;
}

/** Who has how much to do: each number leads to what it counts, each column sorts. */
export function LoadTable({ workspace, loads, roles }: LoadTableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = order
    ? [...loads].sort(
        (a, b) => b[order.group][order.part] - a[order.group][order.part] || sumOf(b.open) - sumOf(a.open),
      )
    : loads;
  const isBy = ({ group, part }: Order) => order?.group === group && order.part === part;
  const show = (load: Load, group: Group, part: keyof Part) => {
    const tab = part === 'cards' ? 'cards' : 'checklists';
    const member = load.member === null ? 'none' : load.gone ? 'gone' : load.member.username || load.member.fullName;
    const terms = [['member', member] as const, ['is', 'open'] as const, ['is', 'work'] as const, ...groups[group]];
    const line = printFilter(terms.map(([key, value]) => ({ key, value, not: false })));
    workspace.viewState(tab).set(new URLSearchParams({ q: line }).toString());
    workspace.viewState('tab').set(tab);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="load-scroll" tabIndex={0} aria-label={text('load.title')}>
      <table class="load">
        <caption class="visually-hidden">{text('load.title')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text('load.member')}
            </th>
            {names.map((group) => (
              <th key={group} scope="colgroup" colSpan={2}>
                {text(`load.${group}`)}
              </th>
            ))}
          </tr>
          <tr>
            {names.flatMap((group) =>
              parts.map((part) => (
                <th key={`${group} ${part}`} scope="col" aria-sort={isBy({ group, part }) ? 'descending' : undefined}>
                  <button
                    type="button"
                    class="load-sort"
                    onClick={() => setOrder(isBy({ group, part }) ? null : { group, part })}
                  >
                    {text(`load.${part}`)}
                    <span aria-hidden="true">{isBy({ group, part }) ? ' ▾' : ''}</span>
                  </button>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map((load) => (
            <tr key={load.member?.id ?? ''}>
              <th scope="row">
                <span class="row">
                  {load.member && (
                    <Avatar
                      name={nameOf(load)}
                      initials={load.member.initials}
                      url={load.member.avatarUrl}
                      size="small"
                    />
                  )}
                  <bdi>{nameOf(load)}</bdi>
                  <RoleMark role={roles.get(load.member?.id ?? '')} />
                  {load.share !== 'usual' && roles.get(load.member?.id ?? '') !== 'observer' && (
                    <Mark tone={load.share === 'over' ? 'warning' : 'information'}>{text(`load.${load.share}`)}</Mark>
                  )}
                </span>
              </th>
              {names.flatMap((group) =>
                parts.map((part) => (
                  <td key={`${group} ${part}`} class={group === 'overdue' ? 'overdue' : undefined}>
                    <Count count={load[group][part]} show={() => show(load, group, part)} />
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What somebody is on the board, with what that means; nothing for whom it goes without saying. */
function RoleMark({ role = 'normal' }: { readonly role?: Role | undefined }) {
  if (role === 'normal') return null;
  return (
    <span title={text(`role.${role}.what`)}>
      <Mark>{text(`role.${role}`)}</Mark>
    </span>
  );
}

/** What somebody is called, also where they are nobody or no longer there. */
export function nameOf({ member, gone }: Pick<Load, 'member' | 'gone'>): string {
  if (!member) return bench('no.member');
  return gone ? common('member.gone') : member.fullName;
}

function Count({ count, show }: { readonly count: number; readonly show: () => void }) {
  return count === 0 ? null : (
    <button type="button" class="link" aria-label={text('load.show', { count })} onClick={show}>
      {count}
    </button>
  );
}
