/**
 * New cards. Undoing one archives the card: deleting it would destroy for good what others added to it, whereas from the
 * archive it comes back with its id, its links and its history. It is left alone if somebody has worked on it since.
 */
import { type Edit, editKind, type Sender } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import { type Board, type Card, putCard } from '../../model/board.ts';
import { cardsIn } from '../../model/change-board.ts';
import { madeAt } from '../../model/made-at.ts';
import { between, landed } from '../../model/position.ts';
import { text } from '../../strings/edit-text.ts';
import { copyCard, type Kept, lookUpCard, type NewCard, postCard } from '../../trello/cards.ts';
import { alike, byPlace, type Likeness } from '../../trello/look-up.ts';
import { already, fullOfCards, gone, impossible, stranger, unfit } from '../obstacles.ts';
import type { ChangeCard } from './edits.ts';
import { copyOf, linkTo, unread } from './presumed.ts';
import { type Image, imageOf } from './untouched.ts';

interface CardPlace extends Edit {
  readonly name: string;
  readonly idList: string;
  readonly pos: number;
  /** Cards of that name that were in the list before. */
  readonly known: readonly string[];
}

export interface AddCard extends CardPlace {
  readonly kind: 'card.add';
  readonly card: Omit<NewCard, 'name' | 'idList' | 'pos'>;
}

interface CopyCard extends CardPlace {
  readonly kind: 'card.copy';
  readonly idSource: string;
  readonly keep: readonly Kept[];
  /** What it will be, as far as it tells whether somebody has worked on it since. */
  readonly made: Image;
}

export type CardDraft = Pick<Card, 'name'> & Partial<AddCard['card']>;

const blank: AddCard['card'] = {
  desc: '',
  start: null,
  due: null,
  dueComplete: false,
  isTemplate: false,
  idMembers: [],
  idLabels: [],
  urlSource: null,
};

/** New cards at the end of a list, in the order given. Their provisional ids stand for them in other edits of the same job. */
export function addCards(board: Board, idList: string, drafts: readonly CardDraft[]): AddCard[] {
  return placed(board, idList, drafts).map(({ place, entry: { name: _, ...fields } }) => ({
    kind: 'card.add',
    ...place,
    card: { ...blank, ...fields },
  }));
}

/** Copies of cards at the end of a list, in the order given. Name and description always come along. */
export function copyCards(board: Board, cards: readonly Card[], idList: string, keep: readonly Kept[]): CopyCard[] {
  return placed(board, idList, cards).map(({ place, entry }) => ({
    kind: 'card.copy',
    ...place,
    idSource: entry.id,
    keep,
    made: imageOf(copyOf(entry, keep), idList),
  }));
}

function placed<T extends { readonly name: string }>(board: Board, idList: string, entries: readonly T[]) {
  const there = cardsIn(board, idList);
  const positions = between(there, there.length, entries.length);
  return entries.map((entry, nth) => {
    const { name } = entry;
    const known = there.filter((card) => card.name === name).map(({ id }) => id);
    return { entry, place: { idCard: provisionalId(), name, idList, pos: positions[nth] ?? 0, known } };
  });
}

const addCardKind = editKind<AddCard, Card>({
  kind: 'card.add',
  call: ({ name, idList, pos, card }) => postCard({ name, idList, pos, ...card }),
  creates: ({ idCard }) => idCard,
  effect: (board, { idCard, name, idList, pos, card: { urlSource, ...card } }, answer) =>
    putCard(board, {
      ...(answer ?? {
        ...unread,
        ...card,
        id: idCard,
        name,
        idList,
        attachments: urlSource ? [linkTo(urlSource)] : [],
      }),
      pos: landed(pos, answer?.pos),
      thread: { comments: [], complete: true },
    }),
  inverse: ({ idCard, name, idList, card: { urlSource, ...card }, lane, chain }) => {
    const attachments = urlSource ? [linkTo(urlSource)] : [];
    const made = imageOf({ ...unread, ...card, name, attachments }, idList);
    return [archived({ idCard, name, made, ...(lane && { lane }), ...(chain && { chain }) })];
  },
  obstacle({ idCard, name, idList, card }, board) {
    const there = inPlace(board, idCard, idList) ?? unfit(name);
    if (there) return there;
    const label = card.idLabels.find((id) => !board.labels.has(id));
    if (label) return impossible(text('obstacle.label-gone', { name: label }));
    return card.idMembers.map((id) => stranger(board, id)).find(Boolean) ?? null;
  },
  sentence: ({ name }, tense) => text(`${tense}.card.add`, { name }),
  namesCard: () => true,
  sentenceOfMany: (_, tense, count) => text(`${tense}.cards.add`, { count }),
  alike: alikeIn,
  lookUp: (edit, taken, job) =>
    lookUpCard(edit.idList, (found, idMaker) =>
      alike(found.desc, edit.card.desc) ? likeness(edit, found, { taken, job, idMaker }) : 'other',
    ),
});

const copyCardKind = editKind<CopyCard, Card>({
  kind: 'card.copy',
  call: ({ idSource, keep, name, idList, pos }) => copyCard(idSource, keep, { name, idList, pos }),
  creates: ({ idCard }) => idCard,
  effect(board, { idCard, idSource, keep, name, idList, pos }, answer) {
    const source = board.cards.get(idSource);
    const card = answer ?? (source && { ...copyOf(source, keep), id: idCard, name, idList });
    if (!card) return board;
    const thread = keep.includes('comments') ? null : { comments: [], complete: true };
    return putCard(board, { ...card, pos: landed(pos, answer?.pos), thread });
  },
  inverse: ({ idCard, name, made }) => [archived({ idCard, name, made })],
  obstacle: ({ idCard, idSource, idList, name }, board) =>
    inPlace(board, idCard, idList) ?? (board.cards.has(idSource) ? unfit(name) : gone()),
  sentence: ({ name }, tense) => text(`${tense}.card.copy`, { name }),
  namesCard: () => true,
  sentenceOfMany: (_, tense, count) => text(`${tense}.cards.copy`, { count }),
  alike: alikeIn,
  lookUp: (edit, taken, job) =>
    lookUpCard(edit.idList, (found, idMaker) => likeness(edit, found, { taken, job, idMaker })),
});

/** Cards of one name in one list. */
function alikeIn({ idList, name }: CardPlace): string {
  return `${idList} ${name}`;
}

/** How far, in ms, a device's clock may be from Trello's. */
const clocks = 15 * 60_000;

/** In another place it is the card all the same if the person made it since: of one name, one goes out at a time. */
function likeness(
  { name, pos, known }: CardPlace,
  found: Card,
  { taken, job, idMaker }: { taken: ReadonlySet<string>; job: Sender; idMaker: string | null },
): Likeness {
  if (!alike(found.name, name)) return 'other';
  const place = byPlace(found, { pos, known, taken });
  const own = idMaker !== null && idMaker === job.idMember && madeAt(found.id) > Date.parse(job.at) - clocks;
  return place === 'maybe' && own ? 'same' : place;
}

/** Whether the card is there already, or its list is not. */
function inPlace(board: Board, idCard: string, idList: string) {
  if (board.cards.get(idCard)?.closed === false) return already();
  const open = board.lists.some(({ id, closed }) => id === idList && !closed);
  return open ? fullOfCards(board) : impossible(text('obstacle.list'));
}

function archived(edit: Pick<ChangeCard, 'idCard' | 'name' | 'lane' | 'chain'> & { readonly made: Image }): ChangeCard {
  return { ...edit, kind: 'card.change', before: { closed: false }, after: { closed: true } };
}

export const newCardKinds = [addCardKind, copyCardKind];
