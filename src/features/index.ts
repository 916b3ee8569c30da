import { attachments } from './attachments/feature.ts';
import { cards } from './cards/feature.ts';
import { checklists } from './checklists/feature.ts';
import { comments } from './comments/feature.ts';
import { console } from './console/feature.ts';
import type { Feature } from './feature.ts';
import { history } from './history/feature.ts';
import { jobs } from './jobs/feature.ts';
import { members } from './members/feature.ts';

/** The parts of Muster, in the order of their tabs. */
export const features: readonly Feature[] = [checklists, cards, comments, members, history, attachments, jobs, console];
