import { useState } from 'preact/hooks';
import type { Member } from '../../model/board.ts';
import { text } from '../../strings/members-text.ts';
import { text as common } from '../../strings/text.ts';
import type { Role } from '../../trello/memberships.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { inOrder, memberOption } from '../bulk/people.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import { BelongingsList } from './BelongingsList.tsx';
import { CopyReport } from './CopyReport.tsx';
import type { HandedOver } from './Handed.tsx';
import { belongingsOf, countOf, partOf } from './load.ts';
import { useRoles } from './use-roles.ts';

interface HandOverProps {
  readonly workspace: Workspace;
  readonly who: Member;
  readonly onHanded: (handed: HandedOver) => void;
  readonly onClose: () => void;
}

const nobody = 'nobody';
const whats = ['both', 'cards', 'items'] as const;
type What = (typeof whats)[number];

/** Everything that somebody has on the board, or a part of it: to be handed over, and to be copied as a text. */
export function HandOver({ workspace, who, onHanded, onClose }: HandOverProps) {
  const board = workspace.board.value;
  const [idList, setIdList] = useState('');
  const [what, setWhat] = useState<What>('both');
  const roles = useRoles(workspace);
  const all = belongingsOf(board, who.id);
  const belongings = partOf(all, { idList, what });
  const lists = board.lists.filter(({ id }) =>
    [...all.cards, ...all.items.map(({ card }) => card)].some((card) => card.idList === id),
  );
  const hand = async (id: string) => {
    const to = board.members.get(id) ?? null;
    const edits = import('./hand-over-edits.ts').then(({ handOver }) => handOver(board, belongings, who, to));
    if (await workspace.run(edits, onClose)) onHanded({ who, belongings, to });
  };
  return (
    <Dialog title={text('leaving.of', { name: who.fullName })} onClose={onClose} wide>
      {countOf(all) > 0 && (
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
      {countOf(belongings) === 0 ? (
        <p>{text('leaving.nothing', { name: who.fullName })}</p>
      ) : (
        <>
          <BelongingsList board={board} belongings={belongings} />
          <Choices
            label={text('leaving.to')}
            options={[
              ...inOrder(board.members.values(), workspace.me)
                .filter(({ id }) => id !== who.id)
                .map((member) => roleOption(member, roles.get(member.id))),
              { id: nobody, label: text('leaving.nobody') },
            ]}
            onPick={(id) => void hand(id)}
          />
        </>
      )}
      <div class="row">
        <button type="button" class="button" onClick={onClose}>
          {common('cancel')}
        </button>
        <CopyReport
          board={board}
          belongings={belongings}
          title={text('leaving.report', { name: who.fullName, board: board.name })}
        />
      </div>
    </Dialog>
  );
}

/** A member to be picked; a role is said where it limits what they can do. */
function roleOption(member: Member, role: Role = 'normal') {
  const { hint, ...option } = memberOption(member);
  const limits = role === 'normal' || role === 'admin' ? '' : text(`role.${role}`);
  return { ...option, hint: [hint, limits].filter(Boolean).join(' · ') };
}
