import type { Edit } from './edit.ts';

/** A list of edits that belong together. One edit is a job of one: there is one write path. */
export interface Job {
  readonly id: string;
  /** Of this form. */
  readonly version: 1;
  readonly idBoard: string;
  readonly idMember: string | null;
  /** When it was started, ISO 8601. */
  readonly at: string;
  readonly edits: readonly Edit[];
  /** What this one undoes. */
  readonly undoes?: Undoes;
}

export interface Undoes {
  readonly job: string;
  /** Which edits of it, those that were as before already among them; all, where it does not say. */
  readonly indexes?: readonly number[];
  /** Which of them each edit of this job undoes: it may be stopped halfway. Older versions did not write it down. */
  readonly each?: readonly number[];
  /** Which others each takes along, as items go with their checklist. */
  readonly along?: readonly (readonly number[])[];
}

/**
 * What became of an edit. `already`: what it wants was so before, by somebody else's doing. `sent` without an end may or may not have happened, `unknown` could not be found out: Trello has
 * to be asked, or the person.
 */
export interface Outcome {
  readonly state: 'sent' | 'done' | 'already' | 'failed' | 'unknown';
  /** What Trello called the thing that the edit made. */
  readonly created?: string;
  /** What Trello said, or why it was not sent. */
  readonly why?: string;
}

/** A job with what became of each of its edits; an edit not yet begun has no outcome. */
export interface Story {
  readonly job: Job;
  readonly outcomes: readonly (Outcome | undefined)[];
  /** How it ended, if it did. */
  readonly end?: 'finished' | 'cancelled';
}

/** How many edits of a job came to which end. */
export interface Tally {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export function tally({ job, outcomes }: Pick<Story, 'job' | 'outcomes'>): Tally {
  let done = 0;
  let failed = 0;
  for (const outcome of outcomes) {
    if (outcome?.state === 'done' || outcome?.state === 'already') done++;
    else if (outcome?.state === 'failed' || outcome?.state === 'unknown') failed++;
  }
  return { total: job.edits.length, done, failed };
}
