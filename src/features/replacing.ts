import { text } from '../strings/text.ts';

/** For a text box in which something is written anew: what it says when somebody else changes the same meanwhile. */
export function replacing(now: string) {
  return { now, changed: (now: string) => text('changed-meanwhile', { now }), submit: text('save-mine') };
}
