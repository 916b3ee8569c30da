import { useMemo, useState } from 'preact/hooks';
import { text } from '../../strings/members-text.ts';
import { Bars } from '../../ui/Bars.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps } from '../feature.ts';
import { Untold } from '../Untold.tsx';
import type { HandedOver } from './Handed.tsx';
import { LoadsByList } from './LoadsByList.tsx';
import { LoadTable, nameOf } from './LoadTable.tsx';
import { loadsOf, sumOf } from './load.ts';
import './members.css';
import { useRoles } from './use-roles.ts';

const loadHanded = async () => (await import('./Handed.tsx')).Handed;
const loadLeaving = async () => (await import('./Leaving.tsx')).Leaving;
const loadRestore = async () => (await import('./Restore.tsx')).Restore;
const loadPresets = async () => (await import('./Presets.tsx')).Presets;

/** Who has how much to do on the board, and what is done when somebody comes, goes or was lost. */
export function BoardMembers({ workspace }: BoardViewProps) {
  return workspace.known.value ? (
    <Loads workspace={workspace} />
  ) : (
    <Untold workspace={workspace} sentence={text('members.told')} />
  );
}

function Loads({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const roles = useRoles(workspace);
  const [open, setOpen] = useState<'leaving' | 'restore' | 'presets' | null>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const close = () => setOpen(null);
  const take = (over: HandedOver) => {
    setHanded(over);
    close();
  };
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
          {handed && <Lazy load={loadHanded} props={{ workspace, handed }} />}
        </div>
      )}
      <LoadTable workspace={workspace} loads={loads} roles={roles} />
      <p class="quiet">{text('load.what')}</p>
      <Bars
        title={text('load.bars')}
        // What nobody has is often so much that beside it no difference between people would be seen.
        bars={loads
          .filter(({ member }) => member)
          .map((load) => ({ name: nameOf(load), done: sumOf(load.overdue), total: sumOf(load.open) }))}
        texts={{ name: text('load.member'), done: text('load.overdue'), total: text('load.sum'), ...chart }}
        look="late"
      />
      {lists.length > 0 && <LoadsByList loads={loads} lists={lists} />}
      {open === 'leaving' && <Lazy load={loadLeaving} props={{ workspace, onHanded: take, onClose: close }} />}
      {open === 'restore' && <Lazy load={loadRestore} props={{ workspace, onClose: close }} />}
      {open === 'presets' && <Lazy load={loadPresets} props={{ workspace, onClose: close }} />}
    </div>
  );
}
