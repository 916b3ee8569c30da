import type { Kept } from '../entities.ts';
import type { Json } from '../json.ts';
import type { Store } from '../store.ts';

/** For whom and from where an answer is written. */
export interface View {
  readonly store: Store;
  /** Stands in the URLs. */
  readonly origin: string;
  /** The member who asks. */
  readonly viewer: string | undefined;
}

/** How each field of an entity is written. */
export type Fields<T> = Readonly<Record<string, (entity: T, view: View) => unknown>>;

/** `all`, or the names asked for. */
export type Wanted = 'all' | readonly string[];

/**
 * An entity as Trello answers with it. Fields the emulator does not work with go out as the export had them, unknown
 * names are ignored (https://developer.atlassian.com/cloud/trello/guides/rest-api/nested-resources/).
 */
export function pick<T extends Kept & { id: string }>(fields: Fields<T>, entity: T, view: View, wanted: Wanted): Json {
  const picked: Json = { id: entity.id };
  for (const name of wanted === 'all' ? allNames(fields, entity) : wanted) {
    const write = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (write !== undefined) picked[name] = write(entity, view);
    else if (entity.raw !== undefined && Object.hasOwn(entity.raw, name) && !nested.has(name)) {
      picked[name] = entity.raw[name];
    }
  }
  return picked;
}

/** Whether the entity has a field of this name. */
export function hasField<T extends Kept>(fields: Fields<T>, entity: T, name: string): boolean {
  return Object.hasOwn(fields, name) || (entity.raw !== undefined && Object.hasOwn(entity.raw, name));
}

/** How a single field is answered: texts and the like in `_value`, lists and objects as they are. */
export const single = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? value : { _value: value ?? null };

/** Arrays of an export that are resources of their own in the API. */
const nested = new Set([
  'actions',
  'attachments',
  'cards',
  'checklists',
  'checkItems',
  'customFieldItems',
  'customFields',
  'labels',
  'lists',
  'members',
  'memberships',
  'pluginData',
  'stickers',
]);

function allNames<T extends Kept>(fields: Fields<T>, entity: T): string[] {
  const own = Object.keys(fields);
  const rest = Object.keys(entity.raw ?? {}).filter((name) => name !== 'id' && !Object.hasOwn(fields, name));
  return [...own, ...rest];
}
