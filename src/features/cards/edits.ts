/** Changes of the fields of cards; making them is in `new-card-edits.ts`, labels are in `label-edits.ts`. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import type { Board, Card } from '../../model/board.ts';
import { cardsIn, changeCard } from '../../model/change-board.ts';
import { between, landed } from '../../model/position.ts';
import { text } from '../../strings/edit-text.ts';
import { type CardFields, type ChangedCard, putCard } from '../../trello/cards.ts';
import { already, changed, difference, fullOfCards, gone, impossible, inTheWay, unfit } from '../obstacles.ts';
import { sentenceOfCard, sentenceOfCards } from './card-sentence.ts';
import { type Image, isUntouched } from './untouched.ts';

export interface ChangeCard extends Edit {
  readonly kind: 'card.change';
  readonly name: string;
  readonly before: Partial<CardFields>;
  readonly after: Partial<CardFields>;
  /** What the lists are called between which it is moved, for the sentence. */
  readonly list?: { readonly before: string; readonly after: string };
  /** What the card was when it was made: undoing that archives it, unless somebody has worked on it since. */
  readonly made?: Image;
}

/** Changes fields of a card in one request; only those that differ are sent. */
export function editCard(card: Card, after: Partial<CardFields>): ChangeCard {
  return { kind: 'card.change', idCard: card.id, name: card.name, ...difference<CardFields>(card, after) };
}

/** Moves cards to the end of a list, in the order given. */
export function moveCards(board: Board, cards: readonly Card[], idList: string): ChangeCard[] {
  const moving = new Set(cards.map(({ id }) => id));
  const others = cardsIn(board, idList).filter(({ id }) => !moving.has(id));
  const positions = between(others, others.length, cards.length);
  const nameOf = (id: string) => board.lists.find((list) => list.id === id)?.name ?? '';
  return cards.map((card, nth) => ({
    ...editCard(card, { idList, pos: positions[nth] ?? card.pos }),
    list: { before: nameOf(card.idList), after: nameOf(idList) },
  }));
}

const changeCardKind = editKind<ChangeCard, ChangedCard>({
  kind: 'card.change',
  call: ({ idCard, after }) => putCard(idCard, after),
  effect: (board, { idCard, after }, answer) =>
    changeCard(board, idCard, (card) => ({
      ...card,
      ...after,
      ...(after.pos !== undefined && { pos: landed(after.pos, answer?.pos ?? undefined) }),
      // It ends with the name.
      ...(answer?.url && { url: answer.url }),
    })),
  inverse: ({ before, after, list, ...edit }) => [
    { ...edit, before: after, after: before, ...(list && { list: { before: list.after, after: list.before } }) },
  ],
  obstacle({ idCard, before, after, made }, board) {
    const card = board.cards.get(idCard);
    if (!card) return unread(before, after);
    const inWay = inTheWay<CardFields>(card, before, after);
    if (inWay) return inWay;
    if (made && after.closed && !isUntouched(card, made)) return changed();
    if (after.idList !== undefined && !board.lists.some(({ id, closed }) => id === after.idList && !closed)) {
      return impossible(text('obstacle.list'));
    }
    if (after.closed === false) return fullOfCards(board);
    return after.name === undefined ? null : unfit(after.name);
  },
  sentence: sentenceOfCard,
  namesCard: ({ after }) => after.name !== undefined && Object.keys(after).length === 1,
  sentenceOfMany: sentenceOfCards,
});

/** A board is read without its archived cards: one to be brought back from there need not be on it. */
function unread(before: Partial<CardFields>, after: Partial<CardFields>) {
  if (after.closed) return already(text('obstacle.gone'));
  return before.closed ? null : gone();
}

export const cardKinds = [changeCardKind];
