import type { BoardExport } from '../contract.ts';
import { buildBoard } from './build.ts';
import type { BoardPlan } from './plan.ts';
import { archive, done, ideas } from './sample-ends.ts';
import { labels, members } from './sample-people.ts';
import { building, preparing, review } from './sample-work.ts';

const plan: BoardPlan = {
  name: 'Product launch',
  desc: 'Everything between *it works* and *people use it*. One card per thing that has to be true on launch day.',
  shortLink: 'LaUnCh26',
  members,
  labels,
  lists: [ideas, preparing, building, review, done, archive],
};

/** The board one sees first: a product launch with its people, checklists and conversations, dated around the given time. */
export const sampleBoard = (now: number): BoardExport => buildBoard(plan, now);
