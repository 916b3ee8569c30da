import { fold } from './fold.ts';

/** What a table tells of its rows for words to be found. */
export interface Texts<R> {
  /** Where words are searched. */
  texts(row: R): readonly string[];
}

const known = new WeakMap<object, WeakMap<object, string>>();

/** What of a row is searched, as one text. Remembered, since every row is asked at every key that is pressed. */
export function searched<R extends object>(traits: Texts<R>): (row: R) => string {
  const texts = known.get(traits) ?? new WeakMap<object, string>();
  known.set(traits, texts);
  return (row) => {
    const before = texts.get(row);
    if (before !== undefined) return before;
    const text = traits.texts(row).map(fold).join('\n');
    texts.set(row, text);
    return text;
  };
}
