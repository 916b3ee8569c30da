import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Edit, Tense } from '../jobs/edit.ts';
import type { Story } from '../jobs/job.ts';
import type { JobState } from '../jobs/runner.ts';
import type { Board, Card, Member } from '../model/board.ts';
import type { PlainKey } from '../strings/text.ts';
import type { Call, RawAnswer, Read } from '../trello/call.ts';
import type { Loader } from '../ui/Lazy.tsx';
import type { Settings } from './settings.ts';

/** Edits, or the promise of some: what makes them may be loaded when they are wanted. */
export type Edits = readonly Edit[] | Promise<readonly Edit[]>;

/** What a page hands to its features: the board, and the verbs that reach the world. */
export interface Workspace {
  /** The board, with what is under way applied to it. */
  readonly board: ReadonlySignal<Board>;
  /** The person; null while signed out of Trello. */
  readonly me: Member | null;
  /** What Trello's page tells of each card's items, read or not. */
  readonly outline: ReadonlySignal<ReadonlyMap<string, Outline>>;
  /** Whether the board was read with the person's token; before that it holds what Trello's page tells. */
  readonly known: ReadonlySignal<boolean>;
  /** Until then: whether the person has yet to allow it, it is being read, or that failed, which was said. */
  readonly reach: ReadonlySignal<'unasked' | 'reading' | 'failed'>;
  /** Reads the board again. */
  refresh(): Promise<void>;
  /** Whether the person may change the board at all; when it was read, that is. */
  readonly mayWrite: boolean;
  /** Whether they may here and now. */
  readonly canWrite: ReadonlySignal<boolean>;
  /**
   * Runs a job and says what became of it, with Undo or Try again. Resolves with whether all of it happened. A sheet closes
   * when it has `begun`: Pause and Undo would lie behind it.
   */
  run(edits: Edits, begun?: () => void): Promise<boolean>;
  /** As `run`, for a form that keeps what was typed until it was taken and so is its own Try again. */
  submit(edits: Edits): Promise<boolean>;
  /** Runs one edit as `submit` does, and tells what Trello answered; null where it was not sent. */
  send(edits: Edits): Promise<Sent | null>;
  /** Reads from Trello; null when that failed, which was then said. */
  read<T>(call: Read<T>): Promise<T | null>;
  /** Asks Trello as it is, a refusal too; null when no answer came, which was then said. */
  ask(call: Pick<Call, 'path' | 'query'>): Promise<RawAnswer | null>;
  /** Takes into the board what was read. */
  merge(change: (board: Board) => Board): void;
  openCard(id: string): void;
  /** Whether archived cards are in the board too. They are read when they are asked for. */
  readonly archived: ReadonlySignal<'unread' | 'reading' | 'read'>;
  readArchived(): Promise<void>;
  /** What this browser keeps for the person under a name, such as a text until it is sent. */
  kept(name: string): Kept;
  /** How a view is set up. */
  viewState(view: string): ViewState;
  /** What the members of the board share under a name. */
  shared(name: string): Shelf;
  /** What the members of the board agreed on. */
  readonly settings: ReadonlySignal<Settings>;
  /** What the page was opened to do with the cards of the view that it shows; null once that was begun. */
  readonly errand: Signal<'select' | 'template' | 'replace' | null>;
  /** The jobs of this board that are under way, also those of other pages and tabs. */
  readonly running: ReadonlySignal<readonly JobState[]>;
  readonly jobs: PastJobs;
}

/** What Trello answered to an edit. `status` is null where no answer came. */
export interface Sent {
  readonly status: number | null;
  readonly body: string;
  readonly ms: number;
}

/** A text that outlives the page where the browser keeps anything, and the view in any case. */
export interface Kept {
  readonly text: string;
  keep(text: string): void;
}

/** How a view is set up, such as its filter, as text of the view's own making. It outlives a reload of the page. */
export interface ViewState {
  readonly value: ReadonlySignal<string>;
  set(text: string): void;
}

/** A place in the shared data of the board. */
export interface Shelf {
  /** As it was stored, by whatever version: to be parsed before use. Undefined where there is nothing. */
  readonly value: ReadonlySignal<unknown>;
  /** Stores what becomes of it. Resolves with whether it was stored; why not was said. */
  change(to: (now: unknown) => unknown): Promise<boolean>;
}

/** What Muster did on this board, on this device. */
export interface PastJobs {
  /** Newest first. */
  stories(): Promise<readonly Story[]>;
  /** What an edit, or so many of its kind, did or will do. */
  sentence(edit: Edit, tense: Tense, of?: number): string;
  /** Whether the edit deletes something, so that it belongs into the trash. */
  deletes(edit: Edit): boolean;
  /** Whether the edit can be undone at all. */
  undoable(edit: Edit): boolean;
  /** Undoes a job or some of its edits, leaving alone what others changed since. */
  undo(story: Story, indexes?: readonly number[]): Promise<void>;
  /** Tries again what failed. */
  retry(job: string): Promise<void>;
  /** Says of what could not be found out that it happened, or has it sent once more. */
  decide(job: string, happened: 'accept' | 'repeat'): Promise<void>;
  /** Takes up a job that was left unfinished. */
  takeUp(job: string): Promise<void>;
}

/** What Trello's page tells of a card's items before they are read. */
export interface Outline {
  readonly done: number;
  readonly total: number;
  /** The first date of an open item, where Trello's page knows it. */
  readonly due: string | null;
}

export interface CardViewProps {
  readonly workspace: Workspace;
  readonly idCard: string;
}

export interface BoardViewProps {
  readonly workspace: Workspace;
}

/** One part of Muster. README.md in this folder says what a feature has. */
export interface Feature {
  readonly id: string;
  readonly title: PlainKey;
  /** How many there are on a card, for its tab; 0 is not told. */
  readonly count?: (card: Card, outline: Outline | undefined) => string | number;
  /** Whether it is shown only where the settings of the board say so. */
  readonly optional?: 'console';
  /** Its view on the card page. */
  readonly card?: Loader<CardViewProps>;
  /** Its view on the board page. */
  readonly board?: Loader<BoardViewProps>;
}
