/** The settings of a board as a file, to be taken to another board. */

import { readReplies } from '../../features/comments/replies.ts';
import { readPresets } from '../../features/presets.ts';
import { readSettings, settingsShelf, storedSettings } from '../../features/settings.ts';
import { readSaved } from '../../features/workbench/saved-views.ts';
import { sharedMost, sizeOf } from '../shelves.ts';

/** Counts changes that an older Muster would misread. */
const version = 1;
/** Many times what a board may share: a longer file is not one of these. */
const longest = 100_000;

export function exported(shared: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ muster: 'settings', version, ...understood(shared) }, null, 2);
}

/** What a file would put in place, or why not. */
export type Imported =
  | { readonly values: Readonly<Record<string, unknown>>; readonly left: number }
  | { readonly trouble: 'foreign' | 'newer' }
  | { readonly trouble: 'long'; readonly count: number };

export function imported(file: string): Imported {
  const given = parse(file);
  if (given?.muster !== 'settings' || typeof given.version !== 'number') return { trouble: 'foreign' };
  if (given.version > version) return { trouble: 'newer' };
  const values = understood(given);
  const count = sizeOf(values) - sharedMost;
  if (count > 0) return { trouble: 'long', count };
  return { values, left: entries(given) - entries(values) };
}

/** Only what Muster itself would have stored. */
function understood(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    [settingsShelf]: storedSettings(readSettings(given)),
    presets: readPresets(given.presets),
    replies: readReplies(given.replies),
    views: readSaved(given.views),
  };
}

function entries(values: Readonly<Record<string, unknown>>): number {
  return [values.presets, values.replies, values.views].reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  );
}

function parse(file: string): Readonly<Record<string, unknown>> | null {
  if (file.length > longest) return null;
  try {
    const given: unknown = JSON.parse(file);
    return typeof given === 'object' && given !== null ? { ...given } : null;
  } catch {
    return null;
  }
}
