import type { BoardExport } from '../contract.ts';

/** A board to look at and to try things on, with dates around the given time. */
export function sampleBoard(now: number): BoardExport {
  return {
    id: '66f0000000000000000000b1',
    name: 'Product launch',
    dateLastActivity: new Date(now).toISOString(),
  };
}
