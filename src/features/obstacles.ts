/** What most often stands in an edit's way. */
import type { Obstacle } from '../jobs/edit.ts';
import { text } from '../strings/text.ts';

export function gone(): Obstacle {
  return { sort: 'gone', why: text('obstacle.gone') };
}

export function changed(): Obstacle {
  return { sort: 'changed', why: text('obstacle.changed') };
}
