import { actionOptions, listActions } from '../activity.ts';
import { actionAt, actor, boardOf, type Call, cardAt, found, memberAt, needScope, type Routes } from '../call.ts';
import { forgetAction } from '../cards.ts';
import type { Action, Card } from '../entities.ts';
import type { Json } from '../json.ts';
import { parentBoardFields } from '../nested.ts';
import { readFields, readText } from '../params.ts';
import { recordOn, touch } from '../record.ts';
import { invalid, notFound, unauthorized } from '../refusal.ts';
import { mayComment, rightOn } from '../rights.ts';
import { actionFields, commentTypes, writeAction } from '../wire/actions.ts';
import { writeBoard } from '../wire/boards.ts';
import { writeCard } from '../wire/cards.ts';
import { hasField, single, type Wanted } from '../wire/fields.ts';
import { writeList } from '../wire/lists.ts';
import { actionMemberFields, writeMember } from '../wire/members.ts';
import { writeOrganization } from '../workspaces.ts';
import { now } from '../world.ts';

/** Comments are actions (https://developer.atlassian.com/cloud/trello/rest/api-group-actions/). */
export const commentRoutes: Routes = {
  'POST /cards/:id/actions/comments': (call) => {
    const card = cardAt(call, 'read');
    needScope(call, 'write', 'card ');
    if (!mayComment(boardOf(call, card), actor(call).id, call.store)) throw unauthorized('card ');
    return write(call, comment(call, card, readComment(call, 'text')));
  },
  'PUT /cards/:id/actions/:idAction/comments': (call) => {
    const action = commentOn(call, cardAt(call, 'read'));
    return write(call, edit(call, action, readComment(call, 'text')));
  },
  'DELETE /cards/:id/actions/:idAction/comments': (call) => remove(call, commentOn(call, cardAt(call, 'read'))),
  'GET /actions/:id': (call) => writeAction(actionAt(call, 'read'), call.view, actionOptions(call.params)),
  'PUT /actions/:id': (call) => write(call, edit(call, actionAt(call, 'read'), readComment(call, 'text'))),
  'DELETE /actions/:id': (call) => remove(call, actionAt(call, 'read')),
  'PUT /actions/:id/text': (call) => write(call, edit(call, actionAt(call, 'read'), readComment(call, 'value'))),
  'GET /actions/:id/board': (call) =>
    writeBoard(boardOf(call, actionAt(call, 'read')), call.view, readFields(call.params, 'fields', parentBoardFields)),
  'GET /actions/:id/card': (call) => {
    const card = found(call.store.cards.get(actionAt(call, 'read').idCard));
    return writeCard(card, call.view, readFields(call.params, 'fields', 'all'));
  },
  'GET /actions/:id/list': (call) => {
    const action = actionAt(call, 'read');
    const idList = action.idList || (call.store.cards.get(action.idCard)?.idList ?? '');
    const list = found(call.store.lists.get(idList));
    return writeList(list, call.view, readFields(call.params, 'fields', ['name', 'closed', 'idBoard', 'pos']));
  },
  'GET /actions/:id/organization': (call) => {
    const { idOrganization } = boardOf(call, actionAt(call, 'read'));
    if (idOrganization === null) throw notFound();
    return writeOrganization(call, idOrganization, readFields(call.params, 'fields', 'all'));
  },
  'GET /actions/:id/member': (call) => {
    const { data } = actionAt(call, 'read');
    const id = data.idMember ?? data.idMemberAdded;
    if (typeof id !== 'string') throw notFound();
    return writeMember(memberAt(call, id), call.view, memberFields(call));
  },
  'GET /actions/:id/memberCreator': (call) =>
    writeMember(memberAt(call, actionAt(call, 'read').idMemberCreator), call.view, memberFields(call)),
  'GET /actions/:id/:field': (call) => {
    const action = actionAt(call, 'read');
    const field = call.path('field');
    if (!hasField(actionFields, action, field)) throw call.unknown();
    return single(writeAction(action, call.view, { fields: [field] })[field]);
  },
  'GET /members/:id/actions': (call) => {
    const member = memberAt(call);
    const seen = call.store.actions.by('idMemberCreator', member.id).filter((action) => {
      const board = call.store.boards.get(action.idBoard);
      return board !== undefined && rightOn(board, call.access.member?.id, call.store) !== undefined;
    });
    return listActions(call, seen, String(call.params.filter ?? 'all'));
  },
};

const memberFields = (call: Call): Wanted => readFields(call.params, 'fields', actionMemberFields);

const write = (call: Call, action: Action): Json => writeAction(action, call.view);

function readComment(call: Call, name: string): string {
  const text = readText(call.params, name, { min: 1 });
  if (text === undefined) throw invalid(name);
  return text;
}

function comment(call: Call, card: Card, text: string): Action {
  const action = recordOn(call, card, 'commentCard', { text, idCard: card.id, textData: { emoji: {} } });
  touch(call, card);
  return action;
}

/** The comment of the path, on its card. */
function commentOn(call: Call, card: Card): Action {
  const action = actionAt(call, 'read', call.path('idAction'));
  if (action.idCard !== card.id) throw notFound();
  return action;
}

/** Only authors change what they wrote. */
function edit(call: Call, action: Action, text: string): Action {
  needScope(call, 'write', 'card ');
  if (!commentTypes.has(action.type)) throw invalid('text');
  if (action.idMemberCreator !== actor(call).id) throw unauthorized('card ');
  call.store.actions.set(action, { data: { ...action.data, text, dateLastEdited: now(call.world) } });
  touchCard(call, action);
  return action;
}

/** Authors and admins of the board delete comments; other actions stay. */
function remove(call: Call, action: Action): Json {
  needScope(call, 'write', 'card ');
  const mine = action.idMemberCreator === actor(call).id;
  const admin = rightOn(boardOf(call, action), actor(call).id, call.store) === 'admin';
  if (!commentTypes.has(action.type) || !(mine || admin)) throw unauthorized('card ');
  forgetAction(call, action.id);
  touchCard(call, action);
  return { _value: null };
}

function touchCard(call: Call, action: Action): void {
  const card = call.store.cards.get(action.idCard);
  if (card !== undefined) touch(call, card);
}
