/**
 * Jobs and what became of them as they come from a disk or another window: another version of Muster may have written them,
 * or a page that is not Muster's. Without Zod, for every page loads this first.
 */
import { record } from '../lib/record.ts';
import type { Edit } from './edit.ts';
import type { Job, Outcome, Story } from './job.ts';

/** More edits than any board has things: no list from elsewhere makes a page hang. */
const most = 1_000_000;

/** The story, or null where a part of it cannot be relied upon. */
export function readStory(value: unknown): Story | null {
  const { job, outcomes: told, end } = record(value);
  if (!isJob(job) || !Array.isArray(told) || told.length > job.edits.length) return null;
  const outcomes = Array.from(told, (outcome: unknown) => (isOutcome(outcome) ? outcome : undefined));
  return { job, outcomes, ...((end === 'finished' || end === 'cancelled') && { end }) };
}

export function isJob(value: unknown): value is Job {
  const { id, version, idBoard, idMember, at, edits, undoes } = record(value);
  const known = isText(id) && version === 1 && isText(idBoard) && (idMember === null || isText(idMember));
  const dated = isText(at) && !Number.isNaN(Date.parse(at));
  const sized = Array.isArray(edits) && edits.length <= most;
  return known && dated && sized && edits.every(isEdit) && (undoes === undefined || isUndoes(undoes));
}

function isUndoes(value: unknown): boolean {
  const { job, indexes = [], each = [], along = [] } = record(value);
  return isText(job) && Array.isArray(along) && [indexes, each, ...along].every(isIndexes);
}

export function isOutcome(value: unknown): value is Outcome {
  const { state, created, why } = record(value);
  return isText(state) && /^(sent|done|already|failed|unknown)$/.test(state) && [created, why].every(isNoneOrText);
}

/** What of an edit every kind has; the rest is its kind's. */
export function isEdit(value: unknown): value is Edit {
  const { kind, idCard, lane, chain } = record(value);
  return isText(kind) && isText(idCard) && [lane, chain].every(isNoneOrText);
}

const isIndexes = (list: unknown): boolean => Array.isArray(list) && list.every(isIndex);

export function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < most;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
const isNoneOrText = (value: unknown): boolean => value === undefined || isText(value);
