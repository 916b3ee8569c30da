/** The lists that the members of a board share, by the names under which they are stored. */
export const sharedLists = ['presets', 'replies', 'views'] as const;
export type SharedList = (typeof sharedLists)[number];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The entries of a list that have a name: all that can be shown of what another version of Muster stored. */
export function named(stored: unknown): readonly Named[] {
  return Array.isArray(stored) ? stored.filter(isNamed) : [];
}

function isNamed(entry: unknown): entry is Named {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, name }: { id?: unknown; name?: unknown } = entry;
  return typeof id === 'string' && typeof name === 'string';
}
