import { useState } from 'preact/hooks';
import { copyText } from '../../lib/clipboard.ts';
import { shortDay } from '../../lib/when.ts';
import type { Member } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/members-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Picker } from '../../ui/Picker.tsx';
import type { Workspace } from '../feature.ts';
import { belongingsOf, handover, loadsOf } from './load.ts';

interface LeavingProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** So many are written out. */
const shown = 100;
const nobody = 'nobody';

/** Everything that somebody has on the board: to be handed over, and to be copied as a text. */
export function Leaving({ workspace, onClose }: LeavingProps) {
  const board = workspace.board.value;
  const [who, setWho] = useState<Member | null>(null);
  const [said, setSaid] = useState('');
  const people = loadsOf(board, Date.now(), 'UTC').flatMap(({ member, gone }) =>
    member ? [gone ? { ...member, fullName: text('load.gone') } : member] : [],
  );
  const option = ({ id, fullName, username, initials, avatarUrl }: Member) => ({
    id,
    label: fullName,
    hint: username && `@${username}`,
    icon: <Avatar name={fullName} initials={initials} url={avatarUrl} size="small" />,
  });
  if (!who) {
    return (
      <Dialog title={text('leaving.title')} onClose={onClose}>
        <Picker
          label={text('leaving.who')}
          none={bench('pick.none')}
          fold={fold}
          options={people.map(option)}
          onPick={(id) => setWho(people.find((one) => one.id === id) ?? null)}
        />
      </Dialog>
    );
  }
  const belongings = belongingsOf(board, who.id);
  const { cards, items } = belongings;
  const empty = cards.length + items.length === 0;
  const hand = (id: string) => {
    const to = board.members.get(id);
    const all = [...new Set([...cards, ...items.map(({ card }) => card)])];
    onClose();
    void workspace.run(
      Promise.all([import('../card-rows-edits.ts'), import('../item-rows-edits.ts')]).then(
        ([{ replaceMember, removeMemberFrom }, { assignItems }]) =>
          to
            ? replaceMember(board, all, who, to)
            : [...removeMemberFrom(cards, who, board), ...assignItems(items, null, board)],
      ),
    );
  };
  const copy = async () => {
    const locale = spokenLocale();
    const report = handover(belongings, board, {
      title: text('leaving.report', { name: who.fullName, board: board.name }),
      cards: text('leaving.cards', { count: cards.length }),
      items: text('leaving.items', { count: items.length }),
      due: (date) => text('leaving.due', { day: shortDay(Date.parse(date), Date.now(), locale) }),
    });
    setSaid(text((await copyText(report)) ? 'leaving.copied' : 'leaving.not-copied'));
  };
  return (
    <Dialog title={text('leaving.title')} onClose={onClose} wide>
      {empty ? (
        <p>{text('leaving.nothing', { name: who.fullName })}</p>
      ) : (
        <>
          <h3>{text('leaving.cards', { count: cards.length })}</h3>
          <ul class="belongings">
            {cards.slice(0, shown).map(({ id, name }) => (
              <li key={id} dir="auto">
                {name}
              </li>
            ))}
          </ul>
          <h3>{text('leaving.items', { count: items.length })}</h3>
          <ul class="belongings">
            {items.slice(0, shown).map(({ item, card }) => (
              <li key={item.id} dir="auto">
                {item.name} <span class="quiet">{card.name}</span>
              </li>
            ))}
          </ul>
          <Picker
            label={text('leaving.to')}
            none={bench('pick.none')}
            fold={fold}
            options={[
              ...[...board.members.values()].filter(({ id }) => id !== who.id).map(option),
              { id: nobody, label: text('leaving.nobody') },
            ]}
            onPick={hand}
          />
        </>
      )}
      <div class="row">
        <button type="button" class="button" disabled={empty} onClick={() => void copy()}>
          {text('leaving.copy')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {common('cancel')}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </div>
    </Dialog>
  );
}
