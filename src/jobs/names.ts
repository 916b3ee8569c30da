/** What edits name: things they change, make, or need. */
import { type Edit, type EditKind, laneOf } from './edit.ts';
import { isProvisional } from './ids.ts';

/** Ids of what edits use but do not change. */
const used: ReadonlySet<string> = new Set(['idMember', 'idLabel', 'idList', 'idBoard']);

/** Ids of what edits copy. */
const read: ReadonlySet<string> = new Set(['idSource', 'idChecklistSource']);

export interface Names {
  /** What it changes or makes: it is done after everything before it that names the same. */
  readonly changes: ReadonlySet<string>;
  /** What it only reads: it is done after what changes it, beside others that read it. */
  readonly reads: ReadonlySet<string>;
}

/** Everything that an edit names. */
export function namesIn(edit: Edit | undefined, kind: EditKind | undefined): Names {
  const changes = new Set<string>();
  const reads = new Set<string>();
  for (const [key, value] of Object.entries(edit ?? {})) {
    if (!key.startsWith('id') || typeof value !== 'string' || used.has(key)) continue;
    (read.has(key) ? reads : changes).add(value);
  }
  if (edit) changes.add(laneOf(edit));
  const alike = edit && kind?.alike?.(edit);
  if (alike) changes.add(alike);
  for (const name of changes) reads.delete(name);
  return { changes, reads };
}

/** Whether the edit needs something that was to be made and was not. */
export function unresolved(edit: Edit, kind: EditKind): boolean {
  const own = kind.creates?.(edit);
  return Object.entries(edit).some(
    ([key, value]) => key.startsWith('id') && typeof value === 'string' && isProvisional(value) && value !== own,
  );
}
