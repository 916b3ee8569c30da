import { actor, boardOf, type Call } from './call.ts';
import { type Action, type Board, type Card, type Checklist, type List, newAction } from './entities.ts';
import type { Json } from './json.ts';
import { now } from './world.ts';

/**
 * Writes an action into the activity and moves the dates of what it happened to. Kinds that Trello sends to webhooks only
 * (made, renamed and deleted check items; labels put on and taken off) are never recorded
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/action-types/).
 */
export function record(call: Call, type: string, board: Board, data: Json): Action {
  const { world, store } = call;
  const member = actor(call);
  const token = call.access.token;
  const date = now(world);
  const action = newAction(
    {
      id: world.ids.next(),
      idMemberCreator: member.id,
      type,
      date,
      data: { ...data, board: { ...(isPatch(data.board) ? data.board : {}), ...boardIn(board) } },
      appCreator: token === undefined ? null : { id: appId(token.key) },
    },
    board.id,
  );
  store.boards.set(board, { dateLastActivity: date });
  world.note({ idBoard: board.id });
  return store.actions.add(action);
}

/** Says that a card changed. */
export function touch(call: Call, card: Card): void {
  call.store.cards.set(card, { dateLastActivity: now(call.world) });
  call.world.note({ idBoard: card.idBoard, idCard: card.id });
}

export const boardIn = ({ id, name, shortLink }: Board): Json => ({ id, name, shortLink });

export const listIn = (list: List | undefined): Json => (list === undefined ? {} : { id: list.id, name: list.name });

export const cardIn = ({ id, name, idShort, shortLink }: Card): Json => ({ id, name, idShort, shortLink });

export const checklistIn = ({ id, name }: Checklist): Json => ({ id, name });

/** Card, list and checklist as they stand in the data of an action on a card. */
export function cardData(call: Call, card: Card, more: Json = {}): Json {
  const list = call.store.lists.get(card.idList);
  return { card: { ...cardIn(card), ...more }, ...(list === undefined ? {} : { list: listIn(list) }) };
}

const isPatch = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Apps have an id of their own, which is not their key. */
function appId(key: string): string {
  return key
    .replace(/[^0-9a-f]/g, '')
    .padEnd(24, '0')
    .slice(-24);
}

/** An action on a card. */
export function recordOn(call: Call, card: Card, type: string, data: Json): Action {
  return record(call, type, boardOf(call, card), { ...cardData(call, card), ...data });
}
