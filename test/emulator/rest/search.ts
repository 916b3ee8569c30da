import type { Call } from './call.ts';
import type { Board, Card } from './entities.ts';
import { textOf } from './json.ts';
import { rightOn } from './rights.ts';
import { commentTypes } from './wire/actions.ts';

/** A word, or an operator with its value: `board:launch`, `-is:archived`, `comment:"two words"`. */
interface Term {
  readonly operator: string | undefined;
  readonly value: string;
  readonly negated: boolean;
}

/** https://support.atlassian.com/trello/docs/searching-for-cards-all-boards/ */
export function readQuery(query: string): Term[] {
  return [...query.matchAll(/(-?)(?:([a-z]+):)?("[^"]*"|\S+)/gi)].map(([, minus, operator, value = '']) => ({
    operator: operator?.toLowerCase(),
    value: value.replace(/^"|"$/g, '').toLowerCase(),
    negated: minus === '-',
  }));
}

export function matchesBoard(board: Board, terms: readonly Term[], partial: boolean): boolean {
  const words = terms.filter(({ operator }) => operator === undefined);
  return words.length > 0 && words.every(({ value }) => contains(`${board.name} ${board.desc}`, value, partial));
}

export function matchesCard(call: Call, card: Card, terms: readonly Term[], partial: boolean): boolean {
  return terms.every((term) => matchesTerm(call, card, term, partial) !== term.negated);
}

function matchesTerm(call: Call, card: Card, { operator, value }: Term, partial: boolean): boolean {
  const { store } = call;
  const name = (text: string | undefined): boolean => text?.toLowerCase().includes(value) === true;
  switch (operator) {
    case undefined:
      return contains(allText(call, card), value, partial);
    case 'board':
      return card.idBoard === value || name(store.boards.get(card.idBoard)?.name);
    case 'list':
      return card.idList === value || name(store.lists.get(card.idList)?.name);
    case 'name':
      return name(card.name);
    case 'description':
      return name(card.desc);
    case 'comment':
      return name(comments(call, card));
    case 'checklist':
      return name(checklists(call, card));
    case 'attachment':
      return card.attachments.some((attachment) => name(attachment.name));
    case 'label':
      return card.idLabels.some((id) => name(store.labels.get(id)?.name) || store.labels.get(id)?.color === value);
    case 'member':
      return hasMember(call, card, value.replace(/^@/, ''));
    case 'is':
      return is(card, value);
    case 'has':
      return hasPart(call, card, value);
    case 'due':
      return isDue(call, card, value);
    default:
      return contains(allText(call, card), `${operator}:${value}`, partial);
  }
}

function is(card: Card, state: string): boolean {
  if (state === 'open') return !card.closed;
  if (state === 'archived') return card.closed;
  return state === 'template' && card.isTemplate;
}

function hasPart(call: Call, card: Card, part: string): boolean {
  switch (part) {
    case 'attachments':
      return card.attachments.length > 0;
    case 'description':
      return card.desc !== '';
    case 'cover':
      return card.cover.color !== undefined || card.idAttachmentCover !== null;
    case 'members':
      return card.idMembers.length > 0;
    default:
      return part === 'checklists' && call.store.checklists.count('idCard', card.id) > 0;
  }
}

const spans: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

function isDue(call: Call, card: Card, value: string): boolean {
  if (card.due === null) return false;
  if (value === 'complete') return card.dueComplete;
  if (value === 'incomplete') return !card.dueComplete;
  const left = (Date.parse(card.due) - call.world.clock.now()) / 86_400_000;
  if (value === 'overdue') return left < 0 && !card.dueComplete;
  const days = spans[value] ?? Number(value);
  return left >= 0 && left <= days;
}

function hasMember(call: Call, card: Card, value: string): boolean {
  if (value === 'me') return card.idMembers.includes(call.access.member?.id ?? '');
  return card.idMembers.some((id) => {
    const member = call.store.members.get(id);
    return id === value || member?.username.toLowerCase() === value || member?.fullName.toLowerCase().includes(value);
  });
}

const comments = (call: Call, card: Card): string =>
  call.store.actions
    .by('idCard', card.id)
    .filter(({ type }) => commentTypes.has(type))
    .map(({ data }) => textOf(data.text) ?? '')
    .join('\n');

const checklists = (call: Call, card: Card): string =>
  call.store.checklists
    .by('idCard', card.id)
    .flatMap(({ name, checkItems }) => [name, ...checkItems.map((item) => item.name)])
    .join('\n');

const allText = (call: Call, card: Card): string =>
  [
    card.name,
    card.desc,
    comments(call, card),
    checklists(call, card),
    ...card.attachments.map(({ name }) => name),
  ].join('\n');

/** Whole words; with `partial` the beginnings of words. */
export function contains(text: string, word: string, partial: boolean): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  const wanted = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  return wanted.every((part) => words.some((known) => (partial ? known.startsWith(part) : known === part)));
}

/** The boards the caller sees, or those of them that are named. */
export function searchedBoards(call: Call, named: unknown): Board[] {
  const { access, store } = call;
  const ids = typeof named === 'string' && named !== '' && named !== 'mine' ? named.split(',') : undefined;
  return [...store.boards.all()].filter(
    (board) =>
      rightOn(board, access.member?.id, store) !== undefined &&
      (access.token?.idOrganization === undefined || access.token.idOrganization === board.idOrganization) &&
      (ids === undefined || ids.includes(board.id)),
  );
}
