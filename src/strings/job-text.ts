import { enJobs } from './en-jobs.ts';
import { textsOf } from './text.ts';

/** The texts of previews and of past jobs. */
export const jobText = textsOf('jobs', enJobs);
