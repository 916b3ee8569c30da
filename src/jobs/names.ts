/** What edits name: things they change, make, or need. */
import { type Edit, type EditKind, laneOf } from './edit.ts';
import { isProvisional } from './ids.ts';

/** Ids of what edits use but do not change. */
const used: ReadonlySet<string> = new Set(['idMember', 'idLabel', 'idList', 'idBoard']);

/** Everything that an edit names and so must be done with before it. */
export function namesIn(edit: Edit | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [key, value] of Object.entries(edit ?? {})) {
    if (key.startsWith('id') && typeof value === 'string' && !used.has(key)) names.add(value);
  }
  if (edit) names.add(laneOf(edit));
  return names;
}

/** Whether the edit needs something that was to be made and was not. */
export function unresolved(edit: Edit, kind: EditKind): boolean {
  const own = kind.creates?.(edit);
  return Object.entries(edit).some(
    ([key, value]) => key.startsWith('id') && typeof value === 'string' && isProvisional(value) && value !== own,
  );
}
