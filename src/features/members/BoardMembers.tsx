import { useMemo, useState } from 'preact/hooks';
import type { List } from '../../model/board.ts';
import { printFilter } from '../../model/filter.ts';
import { text } from '../../strings/members-text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Bars } from '../../ui/Bars.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { type Load, loadsOf } from './load.ts';
import './members.css';

const loadLeaving = async () => (await import('./Leaving.tsx')).Leaving;
const loadRestore = async () => (await import('./Restore.tsx')).Restore;
const loadPresets = async () => (await import('./Presets.tsx')).Presets;

/** Who has how much to do on the board, and what is done when somebody comes, goes or was lost. */
export function BoardMembers({ workspace }: BoardViewProps) {
  return workspace.known.value ? <Loads workspace={workspace} /> : <p class="quiet">{text('members.told')}</p>;
}

function Loads({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const [open, setOpen] = useState<'leaving' | 'restore' | 'presets' | null>(null);
  const close = () => setOpen(null);
  const loads = useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return loadsOf(board, Date.now(), timeZone);
  }, [board]);
  const lists = board.lists.filter(({ id, closed }) => !closed && loads.some(({ byList }) => byList.has(id)));
  const canWrite = workspace.canWrite.value;
  const chart = { table: text('chart.table'), picture: text('chart.picture') };
  return (
    <div class="board-members">
      {canWrite && (
        <div class="toolbar row">
          {(['leaving', 'presets', 'restore'] as const).map((what) => (
            <button key={what} type="button" class="button" onClick={() => setOpen(what)}>
              {text(what)}
            </button>
          ))}
        </div>
      )}
      <LoadTable workspace={workspace} loads={loads} />
      <p class="quiet">{text('load.what')}</p>
      <Bars
        title={text('load.title')}
        plain
        bars={loads.map((load) => ({
          name: nameOf(load),
          done: load.cards + load.items,
          total: load.cards + load.items,
        }))}
        texts={{ name: text('load.member'), done: text('load.sum'), total: text('load.sum'), ...chart }}
      />
      {lists.length > 0 && <ByList loads={loads} lists={lists} />}
      {open === 'leaving' && <Lazy load={loadLeaving} props={{ workspace, onClose: close }} />}
      {open === 'restore' && <Lazy load={loadRestore} props={{ workspace, onClose: close }} />}
      {open === 'presets' && <Lazy load={loadPresets} props={{ workspace, onClose: close }} />}
    </div>
  );
}

function nameOf({ member, gone }: Load): string {
  if (!member) return text('load.nobody');
  return gone ? text('load.gone') : member.fullName;
}

interface LoadTableProps {
  readonly workspace: Workspace;
  readonly loads: readonly Load[];
}

function LoadTable({ workspace, loads }: LoadTableProps) {
  /** Shows in a table what a number counts. */
  const show = (tab: 'cards' | 'checklists', load: Load, more: readonly ['is' | 'due', string][]) => {
    const member = load.member === null ? 'none' : load.gone ? 'gone' : load.member.username || load.member.fullName;
    const terms = [['member', member] as const, ['is', 'open'] as const, ...more];
    const line = printFilter(terms.map(([key, value]) => ({ key, value, not: false })));
    workspace.viewState(tab).set(new URLSearchParams({ q: line }).toString());
    workspace.viewState('tab').set(tab);
  };
  return (
    <table class="load">
      <caption class="visually-hidden">{text('load.title')}</caption>
      <thead>
        <tr>
          {(['member', 'cards', 'items', 'overdue', 'week'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`load.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
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
                {load.share !== 'usual' && <span class={`share ${load.share}`}>{text(`load.${load.share}`)}</span>}
              </span>
            </th>
            <td>
              <Count count={load.cards} show={() => show('cards', load, [])} />
            </td>
            <td>
              <Count count={load.items} show={() => show('checklists', load, [])} />
            </td>
            <td class={load.overdue > 0 ? 'overdue' : undefined}>{load.overdue || ''}</td>
            <td>{load.week || ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ count, show }: { readonly count: number; readonly show: () => void }) {
  return count === 0 ? null : (
    <button type="button" class="link" aria-label={text('load.show', { count })} onClick={show}>
      {count}
    </button>
  );
}

interface ByListProps {
  readonly loads: readonly Load[];
  readonly lists: readonly List[];
}

function ByList({ loads, lists }: ByListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="load-lists" tabIndex={0} aria-label={text('load.lists')}>
      <table class="load">
        <caption>{text('load.lists')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('load.member')}</th>
            {lists.map(({ id, name }) => (
              <th key={id} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.member?.id ?? ''}>
              <th scope="row" dir="auto">
                {nameOf(load)}
              </th>
              {lists.map(({ id }) => {
                const part = load.byList.get(id);
                return <td key={id}>{part ? `${part.cards} · ${part.items}` : ''}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
