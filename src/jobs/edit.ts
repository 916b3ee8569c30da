import type { Board } from '../model/board.ts';
import type { Call, Read } from '../trello/call.ts';
import type { TrelloError } from '../trello/errors.ts';
import type { Found } from '../trello/look-up.ts';
import type { Job } from './job.ts';

/**
 * One change as a value: what, where, before and after. Plain data, so that it can be journaled, posted to another
 * window and read by a person. Fields that hold ids are named `id…`: an edit may name a thing that does not exist
 * yet, or exists no longer under that id, and learns the real id when it is sent (see `ids.ts`).
 */
export interface Edit {
  readonly kind: string;
  readonly idCard: string;
  /** Edits of one lane go out one after the other, in their order; those of a card are a lane, unless this says another. */
  readonly lane?: string;
  /** Edits of one chain, all in one lane: none of them is sent after one that failed, lest something be lost. */
  readonly chain?: string;
  /** Whether its sentence tells what the whole chain did. */
  readonly gist?: true;
}

/** What an edit must not overtake. */
export function laneOf({ idCard, lane = idCard }: Edit): string {
  return lane;
}

/** Makes a chain of edits that were none: none of them is sent after one that failed. */
export function inChain<E extends Edit[]>(...edits: E): E {
  const chain = crypto.randomUUID();
  const chained: Edit[] = edits.map((edit) => ({ ...edit, chain }));
  return chained as E; // As many, and of the same kinds.
}

/** All that is to know about one kind of edit. Pure: only the runner sends. */
// biome-ignore lint/suspicious/noExplicitAny: an answer's type is known to its own kind alone.
export interface EditKind<E extends Edit = any, A = any> {
  readonly kind: E['kind'];
  call(edit: E): Call<A>;
  /** The id that a created thing was called so far; the answer then tells the real one. */
  creates?(edit: E): string;
  /** The board after the edit; without an answer, as it will presumably be. */
  effect(board: Board, edit: E, answer?: A): Board;
  /** What brings the board back, in the order to send it; with it goes what other edits of the job put inside of what it made. */
  inverse(edit: E, inside?: readonly Edit[]): readonly Edit[];
  /** The id of what the edit makes something in, and which takes that along when it is undone. */
  inside?(edit: E): string;
  /** What stands in the way on this board. */
  obstacle(edit: E, board: Board): Obstacle | null;
  /** What of it undo cannot bring back, as a sentence. */
  lasting?(edit: E): string | null;
  /** Whether something is gone afterwards, so that it belongs into the trash. */
  readonly deletes?: true;
  /** What the edit did or will do, as a sentence; which card it is about stands beside it. */
  sentence(edit: E, tense: Tense): string;
  /** Whether the sentence names the card. */
  namesCard?(edit: E): boolean;
  /** What so many edits of its kind did, whatever each says; empty where that cannot be said of them together. */
  sentenceOfMany?(edit: E, tense: Tense, count: number): string;
  /**
   * How to find out after a lost answer whether the edit happened: a read whose result is the answer that was lost, null
   * when it did not happen, or `unsure`. Kinds without it are safe to send again. `taken` are ids that other edits made,
   * `job` tells whose doing it is and since when.
   */
  lookUp?(edit: E, taken: ReadonlySet<string>, job: Sender): Read<Found<A>>;
  /**
   * A name for what the edit makes, where edits of unlike things make what could be taken for it: those of one name go out
   * one after the other, so that after a lost answer no more than one of them is in doubt.
   */
  alike?(edit: E): string;
  /**
   * Whether a refusal says that what the edit wants is so already. `repeated`: the edit was sent before, so that it is
   * its own doing; else it is somebody else's, and not to be undone.
   */
  settled?(error: TrelloError, repeated: boolean): boolean;
}

/** Whose doing an edit is, and when it was planned. */
export type Sender = Pick<Job, 'idMember' | 'at'>;

/** Whether an edit is told as done, or as what is to be done. */
export type Tense = 'did' | 'will';

/** Why an edit is not sent. */
export interface Obstacle {
  /** It is so already; what it changes is not there; somebody changed it since; Trello would refuse it. */
  readonly sort: 'already' | 'gone' | 'changed' | 'impossible';
  /** As a sentence. */
  readonly why: string;
}

export type EditKinds = ReadonlyMap<string, EditKind>;

/** Lets the compiler check a kind against its own edit and answer. */
export function editKind<E extends Edit, A>(kind: EditKind<E, A>): EditKind<E, A> {
  return kind;
}

export function kindOf(kinds: EditKinds, edit: Edit): EditKind {
  const kind = kinds.get(edit.kind);
  if (!kind) throw new Error(`This version of Muster does not know the change "${edit.kind}".`);
  return kind;
}
