import { useState } from 'preact/hooks';
import { copyText } from '../../lib/clipboard.ts';
import { shortDay } from '../../lib/when.ts';
import type { Member } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/members-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Picker } from '../../ui/Picker.tsx';
import type { Workspace } from '../feature.ts';
import { BelongingsList } from './BelongingsList.tsx';
import { memberOption } from './Leaving.tsx';
import { type Belongings, belongingsOf, handover, partOf } from './load.ts';

interface HandOverProps {
  readonly workspace: Workspace;
  readonly who: Member;
  readonly onClose: () => void;
}

const nobody = 'nobody';
const whats = ['both', 'cards', 'items'] as const;
type What = (typeof whats)[number];

/** What was handed over, and to whom; null where it was only taken off. */
interface Handed {
  readonly belongings: Belongings;
  readonly to: Member | null;
}

/** Everything that somebody has on the board, or a part of it: to be handed over, and to be copied as a text. */
export function HandOver({ workspace, who, onClose }: HandOverProps) {
  const board = workspace.board.value;
  const [idList, setIdList] = useState('');
  const [what, setWhat] = useState<What>('both');
  const [handed, setHanded] = useState<Handed | null>(null);
  const [said, setSaid] = useState('');
  const all = belongingsOf(board, who.id);
  const belongings = handed?.belongings ?? partOf(all, { idList, what });
  const { cards, items } = belongings;
  const empty = cards.length + items.length === 0;
  const lists = board.lists.filter(({ id }) =>
    [...all.cards, ...all.items.map(({ card }) => card)].some((card) => card.idList === id),
  );
  const hand = async (id: string) => {
    const to = board.members.get(id) ?? null;
    const edits = import('./hand-over-edits.ts').then(({ handOver }) => handOver(board, belongings, who, to));
    if (await workspace.run(edits)) setHanded({ belongings, to });
  };
  const copy = async () => {
    const about = { name: who.fullName, board: board.name };
    const title = !handed
      ? text('leaving.report', about)
      : handed.to
        ? text('leaving.report.to', { ...about, to: handed.to.fullName })
        : text('leaving.report.off', about);
    const report = handover(belongings, board, {
      title,
      cards: text('leaving.cards', { count: cards.length }),
      items: text('leaving.items', { count: items.length }),
      due: (date) => text('leaving.due', { day: shortDay(Date.parse(date), Date.now(), spokenLocale()) }),
    });
    setSaid(text((await copyText(report)) ? 'leaving.copied' : 'leaving.not-copied'));
  };
  return (
    <Dialog title={text('leaving.of', { name: who.fullName })} onClose={onClose} wide>
      {handed && (
        <p role="status">{handed.to ? text('leaving.done', { name: handed.to.fullName }) : text('leaving.done.off')}</p>
      )}
      {!handed && cards.length + items.length + all.cards.length + all.items.length > 0 && (
        <div class="row">
          <select
            class="field"
            aria-label={text('leaving.list')}
            value={idList}
            onChange={(event) => setIdList(event.currentTarget.value)}
          >
            <option value="">{text('leaving.list.all')}</option>
            {lists.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <select
            class="field"
            aria-label={text('leaving.what')}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value as What)}
          >
            {whats.map((one) => (
              <option key={one} value={one}>
                {text(`leaving.what.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {empty ? (
        <p>{text('leaving.nothing', { name: who.fullName })}</p>
      ) : (
        <>
          <BelongingsList belongings={belongings} />
          {!handed && (
            <Picker
              label={text('leaving.to')}
              none={verbs('pick.none')}
              fold={fold}
              options={[
                ...[...board.members.values()].filter(({ id }) => id !== who.id).map(memberOption),
                { id: nobody, label: text('leaving.nobody') },
              ]}
              onPick={(id) => void hand(id)}
            />
          )}
        </>
      )}
      <div class="row">
        <button type="button" class="button" disabled={empty} onClick={() => void copy()}>
          {text('leaving.copy')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {handed ? text('leaving.close') : common('cancel')}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </div>
    </Dialog>
  );
}
