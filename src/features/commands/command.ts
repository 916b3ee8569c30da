/** Quick commands as values: what is to be done, what a line lacks, what could follow. */
import type { Board, Card, Checklist, Label, List, Member } from '../../model/board.ts';
import type { ItemRow } from '../item-rows.ts';

export type Command =
  | {
      readonly verb: 'add';
      readonly name: string;
      readonly list: List;
      readonly due: string | null;
      readonly members: readonly Member[];
      readonly labels: readonly Label[];
    }
  | { readonly verb: 'done'; readonly item: ItemRow }
  | { readonly verb: 'done'; readonly card: Card }
  | { readonly verb: 'assign'; readonly item: ItemRow; readonly member: Member }
  | { readonly verb: 'assign'; readonly card: Card; readonly members: readonly Member[] }
  | { readonly verb: 'move'; readonly card: Card; readonly list: List }
  | { readonly verb: 'comment'; readonly card: Card; readonly text: string }
  | { readonly verb: 'template'; readonly card: Card; readonly template: Checklist }
  | { readonly verb: 'list'; readonly list: List }
  | { readonly verb: 'go'; readonly card: Card }
  | { readonly verb: 'go'; readonly view: string; readonly title: string };

/** What a line lacks, or names that is not on the board. */
export interface Gap {
  readonly gap:
    | 'right'
    | 'verb'
    | 'name'
    | 'card'
    | 'item'
    | 'list'
    | 'member'
    | 'one'
    | 'label'
    | 'date'
    | 'text'
    | 'template'
    | 'view';
  readonly value: string;
}

/** A line that could follow from what was typed. */
export interface Hint {
  readonly line: string;
  readonly label: string;
  readonly about: string;
}

export interface CommandContext {
  readonly board: Board;
  readonly me: Member | null;
  /** The card of the page, where there is one: commands are about it unless they name another. */
  readonly card: Card | null;
  /** The views of the page by their ids and titles. */
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly now: number;
  readonly timeZone: string;
  /** Whether the person may change the board: else they can look and go alone. */
  readonly mayWrite: boolean;
  /** Whether they may comment: boards let others do so too. */
  readonly mayComment: boolean;
}

export const verbs = ['add', 'done', 'assign', 'move', 'comment', 'template', 'list', 'go'] as const;
export type Verb = (typeof verbs)[number];

/** A line lacks something. */
export class Missing extends Error {
  readonly gap: Gap;
  constructor(gap: Gap['gap'], value = '') {
    super(gap);
    this.gap = { gap, value };
  }
}

/** Whether somebody may use a verb: who may only look can go elsewhere, and see a list where the page shows one. */
export function mayUse(verb: Verb, { mayWrite, mayComment, card }: CommandContext): boolean {
  return mayWrite || (verb === 'comment' && mayComment) || verb === 'go' || (verb === 'list' && !card);
}
