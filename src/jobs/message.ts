/** What pages and runners tell each other over a channel that every window of this origin can speak on. */
import { record } from '../lib/record.ts';
import type { Job } from './job.ts';
import { isEdit, isIndex, isJob, isOutcome, isText } from './read-story.ts';
import type { Command, JobState, RunnerEvent } from './runner.ts';

export type Message =
  | { readonly type: 'who' }
  | {
      readonly type: 'here';
      readonly runner: string;
      readonly tab: string | null;
      readonly states: readonly JobState[];
    }
  | { readonly type: 'start'; readonly to: string; readonly request: string; readonly job: Job }
  | { readonly type: 'withdraw'; readonly job: string }
  | { readonly type: 'adopt'; readonly to: string; readonly job: string }
  | { readonly type: 'command'; readonly job: string; readonly command: Command }
  | { readonly type: 'tell'; readonly to: string; readonly request: string }
  | { readonly type: 'answer'; readonly request: string; readonly value?: unknown }
  | { readonly type: 'event'; readonly event: RunnerEvent };

/** A message, or null for what is none: an older or newer page may be open in another tab. */
export function readMessage(data: unknown): Message | null {
  const said = record(data);
  const { type } = said;
  const sound = isText(type) && Object.hasOwn(shapes, type) && shapes[type as Message['type']](said);
  return sound ? (data as Message) : null; // Its shape was just looked at.
}

const shapes: Readonly<Record<Message['type'], (said: Readonly<Record<string, unknown>>) => boolean>> = {
  who: () => true,
  here: ({ runner, tab, states }) =>
    isText(runner) && (tab === null || isText(tab)) && Array.isArray(states) && states.every(isState),
  start: ({ to, request, job }) => isText(to) && isText(request) && isJob(job),
  withdraw: ({ job }) => isText(job),
  adopt: ({ to, job }) => isText(to) && isText(job),
  command: ({ job, command }) => isText(job) && isText(command),
  tell: ({ to, request }) => isText(to) && isText(request),
  answer: ({ request }) => isText(request),
  event: ({ event }) => isEvent(event),
};

function isEvent(value: unknown): boolean {
  const { type, state, job, idBoard, index, outcome, sent, error } = record(value);
  if (type === 'state') return isState(state);
  const edit = type === 'edit' && isText(job) && isText(idBoard) && isIndex(index) && isEdit(sent);
  return edit && isOutcome(outcome) && (error === undefined || isError(error));
}

/** Words that are not known are asked for by nobody; what is counted or named has to be sound. */
function isState(value: unknown): boolean {
  const { job, status, total, done, failed } = record(value);
  return isJob(job) && isText(status) && [total, done, failed].every(isIndex);
}

function isError(value: unknown): boolean {
  const { kind, message } = record(value);
  return isText(kind) && isText(message);
}
