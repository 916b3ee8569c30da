/** What most often stands in an edit's way. */
import * as z from 'zod/mini';
import type { Obstacle } from '../jobs/edit.ts';
import type { Board, Member } from '../model/board.ts';
import { text } from '../strings/edit-text.ts';

const perCard = z.catch(z.nullable(z.object({ perCard: z.object({ disableAt: z.number() }) })), null);
const perChecklist = z.catch(z.nullable(z.object({ perChecklist: z.object({ disableAt: z.number() }) })), null);
const perBoard = z.catch(z.nullable(z.object({ openPerBoard: z.object({ disableAt: z.number() }) })), null);
const limitsSchema = z.object({ checkItems: perChecklist, checklists: perCard, attachments: perCard, cards: perBoard });

/** Trello's limit for names and texts, in UTF-16 units. */
export const longest = 16_384;

export function gone(): Obstacle {
  return { sort: 'gone', why: text('obstacle.gone') };
}

export function changed(): Obstacle {
  return { sort: 'changed', why: text('obstacle.changed') };
}

export function already(why = text('obstacle.already')): Obstacle {
  return { sort: 'already', why };
}

export function impossible(why: string): Obstacle {
  return { sort: 'impossible', why };
}

/** A name or text that Trello would not take. */
export function unfit(words: string): Obstacle | null {
  if (words.trim() === '') return impossible(text('obstacle.empty'));
  return words.length > longest ? impossible(text('obstacle.long', { count: words.length })) : null;
}

/** What stands in the way of one more where there are `count`: https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/ */
export function full(board: Board, kind: 'checkItems' | 'checklists' | 'attachments', count: number): Obstacle | null {
  const { checkItems, checklists, attachments } = limitsSchema.safeParse(board.limits).data ?? {};
  const allowed = {
    checkItems: checkItems?.perChecklist,
    checklists: checklists?.perCard,
    attachments: attachments?.perCard,
  };
  const most = allowed[kind]?.disableAt;
  return most === undefined || count < most ? null : impossible(text(`obstacle.full.${kind}`, { count: most }));
}

/** What stands in the way of one more open card. Those of archived lists count too, as far as they were read. */
export function fullOfCards({ limits, cards }: Board): Obstacle | null {
  const most = limitsSchema.safeParse(limits).data?.cards?.openPerBoard.disableAt;
  if (most === undefined || cards.size < most) return null;
  const open = [...cards.values()].filter(({ closed }) => !closed).length;
  return open < most ? null : impossible(text('obstacle.full.cards', { count: most }));
}

/** What stands in the way of commenting (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-put). */
export function silent({ commenting, members }: Board, author: Pick<Member, 'id'>): Obstacle | null {
  if (commenting === 'disabled') return impossible(text('obstacle.comments'));
  return commenting === 'members' && !members.has(author.id) ? impossible(text('obstacle.comments.members')) : null;
}

/** What stands in the way of somebody getting onto a card or an item. */
export function stranger(board: Board, idMember: string | null | undefined): Obstacle | null {
  return !idMember || board.members.has(idMember) ? null : impossible(text('obstacle.stranger'));
}

/** What stands in the way of `before` becoming `after`: it is so already, or somebody changed it since. */
export function inTheWay<T extends object>(now: T, before: Partial<T>, after: Partial<T>): Obstacle | null {
  if (holds(now, after, 0.01)) return already();
  return holds(now, before, 1) ? null : changed();
}

/** Trello stores positions slightly different from what it was sent. */
export function holds<T extends object>(now: T, values: Partial<T>, tolerance = 1): boolean {
  const known = new Map<string, unknown>(Object.entries(now));
  return Object.entries(values).every(([key, value]) =>
    key === 'pos' ? Math.abs(Number(known.get(key)) - Number(value)) < tolerance : known.get(key) === value,
  );
}

/** The values that something has now under the keys of what it shall have; only those that differ, if any does. */
export function difference<T extends object>(now: T, after: Partial<T>): { before: Partial<T>; after: Partial<T> } {
  const keys = Object.keys(after) as (keyof T)[];
  const differing = keys.filter((key) => now[key] !== after[key]);
  const kept = differing.length > 0 ? differing : keys;
  return { before: pick(now, kept), after: pick(after, kept) };
}

function pick<T extends object>(values: Partial<T>, keys: readonly (keyof T)[]): Partial<T> {
  const picked: Partial<T> = {};
  for (const key of keys) if (key in values) Object.assign(picked, { [key]: values[key] });
  return picked;
}
