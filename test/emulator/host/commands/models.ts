import { z } from 'zod';
import type { Host } from '../host.ts';
import { notHandled } from '../protocol/envelope.ts';
import type { Attachment, Board, Card, Label, List, Member } from '../state/entities.ts';
import { type Command, cardOf, looseTargetOf, read, targetOf } from './call.ts';

/** What Power-Ups can read of an object, by name. */
type Readable<T> = Readonly<Record<string, (object: T, host: Host) => unknown>>;

const Fields = z.object({ fields: z.array(z.string()).default([]) });

/** https://developer.atlassian.com/cloud/trello/power-ups/client-library/accessing-trello-data/ */
const BOARD: Readable<Board> = {
  id: (board) => board.id,
  name: (board) => board.name,
  url: (board) => board.url,
  shortLink: (board) => board.shortLink,
  members: (board) => board.members.map(memberModel),
  dateLastActivity: (board) => board.dateLastActivity,
  idOrganization: (board) => board.idOrganization,
  customFields: (board) => board.customFields ?? [],
  labels: (board) => board.labels.map(labelModel),
  memberships: (board) =>
    board.memberships.map(({ id, idMember, memberType, unconfirmed, deactivated }) => {
      return { id, idMember, memberType, unconfirmed, deactivated };
    }),
  paidStatus: () => 'free',
};

const CARD: Readable<Card> = {
  id: (card) => card.id,
  name: (card) => card.name,
  desc: (card) => card.desc,
  due: (card) => card.due,
  dueComplete: (card) => card.dueComplete,
  start: (card) => card.start,
  closed: (card) => card.closed,
  cover: (card) => card.cover ?? null,
  attachments: (card) => (card.attachments ?? []).map(attachmentModel),
  members: (card, host) => card.idMembers.flatMap((id) => host.board.member(id) ?? []).map(memberModel),
  labels: (card) => card.labels.map(labelModel),
  url: (card) => card.url,
  shortLink: (card) => card.shortLink,
  idList: (card) => card.idList,
  idShort: (card) => card.idShort,
  dateLastActivity: (card) => card.dateLastActivity,
  badges: (card) => card.badges,
  customFieldItems: (card) => card.customFieldItems ?? [],
  coordinates: (card) => card.coordinates ?? null,
  address: (card) => card.address ?? null,
  locationName: (card) => card.locationName ?? null,
  pos: (card) => card.pos,
  // Check items are known only of cards that were opened.
  checklists: (card, host) =>
    host.board.details(card.id).value?.checklists ??
    (card.checklists ?? []).map(({ id, idBoard, idCard, name, pos }) => ({ id, idBoard, idCard, name, pos })),
};

const LIST: Readable<List> = {
  id: (list) => list.id,
  name: (list) => list.name,
  cards: (list, host) =>
    host.board
      .cards()
      .filter((card) => card.idList === list.id)
      .map((card) => pick(CARD, card, ['all'], host)),
};

export const board: Command = (call) => {
  looseTargetOf(call);
  return pick(BOARD, call.host.board.board.value, read(call, Fields).fields, call.host);
};

export const card: Command = (call) => {
  const target = targetOf(call);
  return pick(CARD, cardOf(call.host, target.card), read(call, Fields).fields, call.host);
};

export const cards: Command = (call) => {
  looseTargetOf(call);
  const { fields } = read(call, Fields);
  return call.host.board.cards().map((found) => pick(CARD, found, fields, call.host));
};

export const list: Command = (call) => {
  const target = targetOf(call);
  const id = target.list ?? cardOf(call.host, target.card).idList;
  const found = call.host.board.lists.value.find((candidate) => candidate.id === id);
  if (!found) throw notHandled('List not found or not on current board');
  return pick(LIST, found, read(call, Fields).fields, call.host);
};

export const lists: Command = (call) => {
  looseTargetOf(call);
  const { fields } = read(call, Fields);
  const usual = call.host.board.lists.value.filter((found) => !found.type);
  return usual.map((found) => pick(LIST, found, fields, call.host));
};

export const member: Command = (call) => {
  looseTargetOf(call);
  const current = call.host.session.member;
  if (!current) throw notHandled('Nobody is signed in.');
  const known = call.host.board.member(current.id) ?? { ...current, initials: null, avatarUrl: null };
  return choose(memberModel(known), read(call, Fields).fields);
};

export const organization: Command = (call) => {
  looseTargetOf(call);
  const { idOrganization, organization: found } = call.host.board.board.value;
  if (!idOrganization) throw notHandled('The board is in no workspace.');
  const model = { id: idOrganization, name: found?.name ?? null, paidStatus: 'free' };
  return choose(model, read(call, Fields).fields);
};

function pick<T>(readable: Readable<T>, object: T, fields: readonly string[], host: Host): Record<string, unknown> {
  const wanted = fields.includes('all') ? Object.keys(readable) : fields;
  return Object.fromEntries(
    wanted.flatMap((field) => {
      const value = readable[field];
      return value ? [[field, value(object, host)]] : [];
    }),
  );
}

/** The same of an object that is cheap to write out whole. */
function choose(model: object, fields: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(model).filter(([field]) => fields.includes('all') || fields.includes(field)),
  );
}

function memberModel({ id, fullName, username, initials, avatarUrl }: Member) {
  return { id, fullName, username, initials, avatar: avatarUrl && `${avatarUrl}/170.png` };
}

function labelModel({ id, name, color }: Label) {
  return { id, name, color };
}

export function attachmentModel({ id, name, url, date, edgeColor, idMember, previews }: Attachment) {
  return { id, name, url, date, edgeColor, idMember, previews };
}
