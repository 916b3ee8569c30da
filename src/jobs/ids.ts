import { record } from '../lib/record.ts';
import type { Edit } from './edit.ts';

/**
 * What things are called now, by what they were called before: a checklist that does not exist yet has a provisional
 * id, and one that was deleted and restored has a new one. Undo of undo still finds them.
 */
export type Ids = Map<string, string>;

/** An id for something that does not exist at Trello yet. */
export function provisionalId(): string {
  return `~${crypto.randomUUID()}`;
}

export function isProvisional(id: string): boolean {
  return id.startsWith('~');
}

export function currentId(ids: Ids, id: string): string {
  let current = id;
  // A thing that was undone and redone twice leads to the last; a circle would be a bug, not worth hanging for.
  for (let steps = 0; steps <= ids.size; steps++) {
    const next = ids.get(current);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** The edit with its ids as Trello knows them now. */
export function resolve<E extends Edit>(ids: Ids, edit: E): E {
  if (ids.size === 0) return edit;
  const entries = Object.entries(edit).map(([key, value]) =>
    key.startsWith('id') && typeof value === 'string' ? [key, currentId(ids, value)] : [key, value],
  );
  return Object.fromEntries(entries);
}

/** The id of what an answer tells of. */
export function idIn(answer: unknown): string | undefined {
  const { id } = record(answer);
  return typeof id === 'string' ? id : undefined;
}

/** What was made, and all that it brought along, such as the items of a copied checklist. */
export function idsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = idIn(answer);
  return [...(own ? [own] : []), ...Object.values(answer).flatMap(idsIn)];
}
