export interface Replacement {
  readonly find: string;
  readonly replace: string;
  /** Whether `find` is a regular expression, and `$1` in `replace` what its first group found. */
  readonly pattern: boolean;
  /** Whether upper and lower case matter. */
  readonly exact: boolean;
}

export interface Replaced {
  /** New names in the order of the old ones; undefined where a name stays. */
  readonly names: readonly (string | undefined)[];
  /** How many would have become empty, and stay. */
  readonly empty: number;
  /** Why `find` is no regular expression. */
  readonly mistake: string | null;
}

/** Finds and replaces in each of many names. Trello trims names, and takes none that is empty. */
export function replaceIn(names: readonly string[], { find, replace, pattern, exact }: Replacement): Replaced {
  const none = { names: names.map(() => undefined), empty: 0 };
  if (find === '') return { ...none, mistake: null };
  let search: RegExp;
  try {
    search = new RegExp(pattern ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), exact ? 'gu' : 'giu');
  } catch (error) {
    return { ...none, mistake: error instanceof Error ? error.message : String(error) };
  }
  let empty = 0;
  const changed = names.map((name) => {
    // Without groups a dollar is a dollar.
    const after = (pattern ? name.replace(search, replace) : name.replace(search, () => replace)).trim();
    if (after === '' && name.trim() !== '') empty++;
    return after === '' || after === name ? undefined : after;
  });
  return { names: changed, empty, mistake: null };
}
