/** Changes of who is on a card. One by one, so that nobody else's change is lost. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import type { Member } from '../../model/board.ts';
import { changeCard } from '../../model/change-board.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteMember, postMember } from '../../trello/members.ts';
import { already, gone, impossible, stranger } from '../obstacles.ts';

interface MemberEdit<K extends string> extends Edit {
  readonly kind: K;
  readonly idMember: string;
  /** For the sentences. */
  readonly name: string;
}

export type AddMember = MemberEdit<'member.add'>;

export interface RemoveMember extends MemberEdit<'member.remove'> {
  /** Who takes their place: they stay unless that one is on the card. */
  readonly idSuccessor?: string;
  /** They are no longer on the board. */
  readonly leaver?: boolean;
}

export function addMember(idCard: string, member: Member): AddMember {
  return { kind: 'member.add', idCard, idMember: member.id, name: member.fullName };
}

export function removeMember(idCard: string, member: Member): RemoveMember {
  return { kind: 'member.remove', idCard, idMember: member.id, name: member.fullName };
}

const addMemberKind = editKind<AddMember, unknown>({
  kind: 'member.add',
  call: ({ idCard, idMember }) => postMember(idCard, idMember),
  effect: (board, { idCard, idMember }) =>
    changeCard(board, idCard, (card) => ({ ...card, idMembers: [...new Set([...card.idMembers, idMember])] })),
  inverse: (edit) => [{ ...edit, kind: 'member.remove' } satisfies RemoveMember],
  obstacle({ idCard, idMember, name }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    if (card.idMembers.includes(idMember)) return already(text('obstacle.member', { name }));
    return stranger(board, idMember);
  },
  sentence: ({ name }, tense) => text(`${tense}.member.add`, { name }),
  settled: (error) => /already on the card/i.test(error.message),
});

const removeMemberKind = editKind<RemoveMember, unknown>({
  kind: 'member.remove',
  call: ({ idCard, idMember }) => deleteMember(idCard, idMember),
  effect: (board, { idCard, idMember }) =>
    changeCard(board, idCard, (card) => ({ ...card, idMembers: card.idMembers.filter((id) => id !== idMember) })),
  inverse: ({ idSuccessor: _, leaver: __, ...edit }) => [{ ...edit, kind: 'member.add' } satisfies AddMember],
  obstacle({ idCard, idMember, name, idSuccessor }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    if (!card.idMembers.includes(idMember)) return already(text('obstacle.no-member', { name }));
    const alone = idSuccessor !== undefined && !card.idMembers.includes(idSuccessor);
    return alone ? impossible(text('obstacle.successor', { name })) : null;
  },
  lasting: ({ leaver, name }) => (leaver ? text('lasting.member.leaver', { name }) : null),
  sentence: ({ name }, tense) => text(`${tense}.member.remove`, { name }),
  settled: (error) => /not on the card/i.test(error.message),
});

export const memberKinds = [addMemberKind, removeMemberKind];
