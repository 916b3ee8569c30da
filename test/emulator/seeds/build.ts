import type { BoardExport } from '../contract.ts';
import {
  type Board,
  type Card,
  newAction,
  newAttachment,
  newBoard,
  newCard,
  newCheckItem,
  newChecklist,
  newLabel,
  newList,
  newMember,
  newMembership,
} from '../rest/entities.ts';
import { exportBoard } from '../rest/exports.ts';
import { createRandom } from '../rest/faults.ts';
import type { Json } from '../rest/json.ts';
import { freeFeatures } from '../rest/plans.ts';
import { usualPrefs } from '../rest/prefs.ts';
import { boardIn, cardIn, listIn } from '../rest/record.ts';
import { createStore, type Store } from '../rest/store.ts';
import type { BoardPlan, CardPlan, CommentPlan, ListPlan } from './plan.ts';

const day = 86_400_000;
const step = 16_384;

interface Building {
  readonly plan: BoardPlan;
  readonly store: Store;
  readonly board: Board;
  /** An id whose first eight digits tell the time, as Trello's do. */
  readonly id: (time: number) => string;
  readonly at: (days: number) => number;
  readonly memberIds: ReadonlyMap<string, string>;
  readonly labelIds: ReadonlyMap<string, string>;
}

/** A planned board in the form of Trello's *Export as JSON*; the same plan at the same time gives the same board. */
export function buildBoard(plan: BoardPlan, now: number): BoardExport {
  let counter = 0;
  const id = (time: number): string => {
    counter += 1;
    return `${Math.floor(time / 1_000).toString(16)}5eed${counter.toString(16).padStart(12, '0')}`;
  };
  const at = (days: number): number => now + days * day;
  const store = createStore();
  const memberIds = new Map(plan.members.map(({ username }, index) => [username, id(at(-900 + index))]));
  const board = store.boards.add(
    newBoard({
      id: id(at(-60)),
      name: plan.name,
      desc: plan.desc ?? '',
      shortLink: plan.shortLink,
      idOrganization: id(at(-700)),
      idMemberCreator: [...memberIds.values()][0] ?? null,
      prefs: { ...usualPrefs, permissionLevel: 'org', background: 'blue', backgroundColor: '#0079BF' },
      premiumFeatures: [...freeFeatures, 'advancedChecklists', 'observers'],
      dateLastActivity: new Date(now).toISOString(),
      dateLastView: new Date(now).toISOString(),
    }),
  );
  const labelIds = new Map(plan.labels.map(({ key }) => [key, id(at(-60))]));
  const building: Building = { plan, store, board, id, at, memberIds, labelIds };
  for (const [index, label] of plan.labels.entries()) {
    const labelId = labelIds.get(label.key) ?? id(at(-60 + index));
    store.labels.add(newLabel({ id: labelId, idBoard: board.id, name: label.name, color: label.color }));
  }
  addMembers(building);
  for (const [index, list] of plan.lists.entries()) addList(building, list, (index + 1) * step);
  return exportBoard(board, store, board.idMemberCreator ?? '');
}

function addMembers({ plan, store, board, id, at, memberIds }: Building): void {
  for (const { username, fullName, role } of plan.members) {
    const idMember = memberIds.get(username) ?? '';
    const initials = [...fullName.matchAll(/(?<=^|\s)\S/gu)].map(([letter]) => letter).join('');
    const avatarHash = `${idMember}avatar`
      .slice(-32)
      .replace(/[^0-9a-f]/g, '0')
      .padStart(32, '0');
    const avatarUrl = `https://trello-members.s3.amazonaws.com/${idMember}/${avatarHash}`;
    store.members.add(
      newMember({ id: idMember, username, fullName, initials, avatarHash, avatarUrl, memberType: 'normal' }),
    );
    store.memberships.add(newMembership({ id: id(at(-60)), idMember, memberType: role }, board.id));
  }
}

function addList(building: Building, plan: ListPlan, pos: number): void {
  const { store, board, id, at } = building;
  const list = store.lists.add(
    newList({ id: id(at(-58)), idBoard: board.id, name: plan.name, closed: plan.closed ?? false, pos }),
  );
  act(building, 'createList', at(-58), board.idMemberCreator ?? '', { list: listIn(list) });
  for (const [index, card] of plan.cards.entries()) addCard(building, card, list.id, (index + 1) * step);
}

function addCard(building: Building, plan: CardPlan, idList: string, pos: number): void {
  const { store, board, id, at, memberIds, labelIds } = building;
  const created = at(-(plan.age ?? 20));
  const date = (days: number | undefined): string | null =>
    days === undefined ? null : new Date(at(days)).toISOString();
  const comments = plan.comments ?? [];
  const last = Math.max(created, ...comments.map(({ age }) => at(-age)));
  const idMembers = (plan.members ?? []).flatMap((name) => memberIds.get(name) ?? []);
  const card = store.cards.add(
    newCard({
      id: id(created),
      idBoard: board.id,
      idList,
      idShort: store.cards.count('idBoard', board.id) + 1,
      shortLink: shortLink(store.cards.count('idBoard', board.id) + 1, board.shortLink),
      name: plan.name,
      desc: plan.desc ?? '',
      closed: plan.closed ?? false,
      pos,
      start: date(plan.start),
      due: date(plan.due),
      dueComplete: plan.done ?? false,
      dateLastActivity: new Date(last).toISOString(),
      isTemplate: plan.template ?? false,
      cardRole: plan.role ?? null,
      cover: plan.cover === undefined ? {} : { color: plan.cover },
      idLabels: (plan.labels ?? []).flatMap((key) => labelIds.get(key) ?? []),
      idMembers,
      idMembersVoted: (plan.voted ?? []).flatMap((name) => memberIds.get(name) ?? []),
      idMemberCreator: idMembers[0] ?? board.idMemberCreator,
    }),
  );
  const attachments = (plan.links ?? []).map(([name, url], index) =>
    newAttachment({
      id: id(created),
      name,
      url,
      date: new Date(created).toISOString(),
      idMember: card.idMemberCreator,
      pos: (index + 1) * step,
    }),
  );
  // Only what was changed is exported.
  if (attachments.length > 0) store.cards.set(card, { attachments });
  act(building, 'createCard', created, card.idMemberCreator ?? '', cardData(building, card));
  addChecklists(building, card, plan);
  for (const comment of comments) addComment(building, card, comment);
}

function addChecklists({ store, id, at, memberIds }: Building, card: Card, plan: CardPlan): void {
  for (const [index, { name, items }] of (plan.checklists ?? []).entries()) {
    const pos = (index + 1) * step;
    const checklist = store.checklists.add(
      newChecklist({ id: id(at(-15)), idBoard: card.idBoard, idCard: card.id, name, pos }),
    );
    checklist.checkItems = items.map((item, place) =>
      newCheckItem({
        id: id(at(-15)),
        idChecklist: checklist.id,
        name: item.name,
        state: item.done ? 'complete' : 'incomplete',
        pos: (place + 1) * step,
        due: item.due === undefined ? null : new Date(at(item.due)).toISOString(),
        idMember: memberIds.get(item.member ?? '') ?? null,
      }),
    );
  }
}

function addComment(building: Building, card: Card, { by, age, text, edited }: CommentPlan): void {
  const time = building.at(-age);
  act(building, 'commentCard', time, building.memberIds.get(by) ?? '', {
    ...cardData(building, card),
    text,
    idCard: card.id,
    textData: { emoji: {} },
    ...(edited === true ? { dateLastEdited: new Date(time + 600_000).toISOString() } : {}),
  });
}

function act({ store, board, id }: Building, type: string, time: number, idMemberCreator: string, data: Json): void {
  const date = new Date(time).toISOString();
  const draft = { id: id(time), type, date, idMemberCreator, data: { ...data, board: boardIn(board) } };
  store.actions.add(newAction(draft, board.id));
}

function cardData({ store }: Building, card: Card): Json {
  return { card: cardIn(card), list: listIn(store.lists.get(card.idList)) };
}

/** Eight letters and digits that differ from card to card and from board to board. */
function shortLink(number: number, board: string): string {
  const seed = [...board].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), number);
  const random = createRandom(seed);
  return Array.from({ length: 8 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
