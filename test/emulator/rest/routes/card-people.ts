import { boardOf, type Call, cardAt, labelAt, memberAt, memberNamed, type Routes } from '../call.ts';
import type { Json } from '../json.ts';
import { addLabel } from '../labels.ts';
import { readIds, readText } from '../params.ts';
import { recordOn, touch } from '../record.ts';
import { invalid, notFound, Refusal } from '../refusal.ts';
import { membersBy } from '../store.ts';
import { writeLabel } from '../wire/labels.ts';
import { writeMember } from '../wire/members.ts';
import { readColor } from './labels.ts';

const short = ['fullName', 'username', 'initials', 'avatarHash', 'avatarUrl'];

/** Members, labels and votes of a card (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/). */
export const cardPeopleRoutes: Routes = {
  'POST /cards/:id/idMembers': (call) => {
    const card = cardAt(call, 'write');
    const member = memberNamed(call, call.params.value, 'value');
    if (card.idMembers.includes(member.id)) throw new Refusal(400, 'member is already on the card');
    call.store.cards.set(card, { idMembers: [...card.idMembers, member.id] });
    recordOn(call, card, 'addMemberToCard', { idMember: member.id, member: { id: member.id, name: member.fullName } });
    touch(call, card);
    return write(call, card.idMembers);
  },
  'DELETE /cards/:id/idMembers/:idMember': (call) => {
    const card = cardAt(call, 'write');
    const member = memberAt(call, call.path('idMember'));
    if (!card.idMembers.includes(member.id)) throw new Refusal(400, 'member is not on the card');
    call.store.cards.set(card, { idMembers: card.idMembers.filter((id) => id !== member.id) });
    const data = { idMember: member.id, deactivated: false, member: { id: member.id, name: member.fullName } };
    recordOn(call, card, 'removeMemberFromCard', data);
    touch(call, card);
    return write(call, card.idMembers);
  },
  'POST /cards/:id/idLabels': (call) => {
    const card = cardAt(call, 'write');
    const [id] = readIds(call.params, 'value') ?? [];
    if (id === undefined) throw invalid('value');
    if (call.store.labels.get(id)?.idBoard !== card.idBoard) throw new Refusal(400, 'label not found');
    if (card.idLabels.includes(id)) throw new Refusal(400, 'that label is already on the card');
    call.store.cards.set(card, { idLabels: [...card.idLabels, id] });
    touch(call, card);
    return card.idLabels;
  },
  'DELETE /cards/:id/idLabels/:idLabel': (call) => {
    const card = cardAt(call, 'write');
    const label = labelAt(call, 'write', call.path('idLabel'));
    if (!card.idLabels.includes(label.id)) throw notFound();
    call.store.cards.set(card, { idLabels: card.idLabels.filter((id) => id !== label.id) });
    touch(call, card);
    return { _value: null };
  },
  'POST /cards/:id/labels': (call) => {
    const card = cardAt(call, 'write');
    const name = readText(call.params, 'name') ?? '';
    const label = addLabel(call, boardOf(call, card), name, readColor(call.params));
    call.store.cards.set(card, { idLabels: [...card.idLabels, label.id] });
    touch(call, card);
    return writeLabel(label, call.view);
  },
  'POST /cards/:id/membersVoted': (call) => {
    const card = cardAt(call, 'write');
    const member = memberNamed(call, call.params.value, 'value');
    if (card.idMembersVoted.includes(member.id)) throw new Refusal(400, 'member has already voted on the card');
    call.store.cards.set(card, { idMembersVoted: [...card.idMembersVoted, member.id] });
    recordOn(call, card, 'voteOnCard', { voted: true });
    touch(call, card);
    return write(call, card.idMembersVoted);
  },
  'DELETE /cards/:id/membersVoted/:idMember': (call) => {
    const card = cardAt(call, 'write');
    const member = memberAt(call, call.path('idMember'));
    if (!card.idMembersVoted.includes(member.id)) throw new Refusal(400, 'member has not voted on the card');
    call.store.cards.set(card, { idMembersVoted: card.idMembersVoted.filter((id) => id !== member.id) });
    touch(call, card);
    return { _value: null };
  },
};

const write = (call: Call, ids: readonly string[]): Json[] =>
  membersBy(call.store, ids).map((member) => writeMember(member, call.view, short));
