import { useState } from 'preact/hooks';
import type { Member } from '../../model/board.ts';
import { text } from '../../strings/cards-text.ts';
import { text as common } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { inOrder, memberOption } from '../bulk/people.tsx';
import { Choices } from '../Choices.tsx';
import { type Preset, readPresets } from '../presets.ts';
import type { CardDialogProps } from './CardBulk.tsx';

interface MemberDialogProps extends CardDialogProps {
  readonly verb: 'add' | 'remove' | 'replace';
}

const whichItems = { 'open items': 'open', 'all items': 'all', 'no items': 'none' } as const;
type Which = keyof typeof whichItems;
const rowEdits = () => import('../bulk/card-rows-edits.ts');

/** Adds or removes a member, or puts one in the place of another. Nobody else on the cards is touched. */
export function MemberDialog({ workspace, cards, verb, onClose, run }: MemberDialogProps) {
  const board = workspace.board.value;
  const [gone, setGone] = useState<Member | null>(null);
  const [which, setWhich] = useState<Which>('open items');
  const on = new Set(
    cards.flatMap(({ idMembers, checklists }) => [
      ...idMembers,
      ...(verb === 'replace'
        ? checklists.flatMap(({ checkItems }) => checkItems.flatMap(({ idMember }) => idMember ?? []))
        : []),
    ]),
  );
  const here = [...on].map((id) => board.members.get(id) ?? stranger(id));
  const offered = verb === 'add' || gone ? [...board.members.values()].filter(({ id }) => id !== gone?.id) : here;
  const people = inOrder(offered, workspace.me);
  const presets = verb === 'add' ? readPresets(workspace.shared('presets').value.value) : [];
  const pick = (id: string) => {
    const preset = presets.find((one) => group(one) === id);
    if (preset) {
      onClose();
      const all = [...board.members.values()].filter((member) => preset.idMembers.includes(member.id));
      run(rowEdits().then(({ addMemberTo }) => all.flatMap((member) => addMemberTo(cards, member))));
      return;
    }
    const member = people.find((person) => person.id === id);
    if (!member) return;
    if (verb === 'replace' && !gone) {
      setGone(member);
      return;
    }
    onClose();
    if (gone) run(rowEdits().then(({ replaceMember }) => replaceMember(board, cards, gone, member, which)));
    else if (verb === 'add') run(rowEdits().then(({ addMemberTo }) => addMemberTo(cards, member)));
    else {
      const wearing = cards.filter(({ idMembers }) => idMembers.includes(id));
      run(rowEdits().then(({ removeMemberFrom }) => removeMemberFrom(wearing, member, board)));
    }
  };
  return (
    <Dialog title={text(`member.${verb}.title`, { count: cards.length })} onClose={onClose}>
      {gone && (
        <p key="gone" class="row">
          <Avatar name={gone.fullName} initials={gone.initials} url={gone.avatarUrl} size="small" />
          <bdi>{gone.fullName}</bdi>
        </p>
      )}
      {gone && (
        <label key="items">
          {text('member.items')}
          <select class="field" value={which} onChange={(event) => setWhich(event.currentTarget.value as Which)}>
            {(Object.keys(whichItems) as Which[]).map((key) => (
              <option key={key} value={key}>
                {text(`member.items.${whichItems[key]}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Choices
        key={gone?.id ?? ''}
        label={text(gone ? 'member.by' : 'member.which')}
        options={[
          ...presets.map((one) => ({ id: group(one), label: one.name, hint: text('member.group') })),
          ...people.map(memberOption),
        ]}
        onPick={pick}
      />
    </Dialog>
  );
}

const group = ({ id }: Preset) => `group ${id}`;

/** Somebody who left the board, and may still stand on its cards. */
function stranger(id: string): Member {
  return { id, fullName: common('member.gone'), username: '', initials: '?', avatarUrl: null };
}
