/** Emoji by the short names that Trello shares with GitHub. */
import { nameToEmoji } from 'gemoji';

export const emojiByName: Readonly<Record<string, string>> = nameToEmoji;

/** Those whose names begin with, and then those whose names contain, what was typed. */
export function emojiNamed(typed: string, most: number): { readonly name: string; readonly emoji: string }[] {
  const names = Object.keys(emojiByName);
  const found = [
    ...names.filter((name) => name.startsWith(typed)),
    ...names.filter((name) => !name.startsWith(typed) && name.includes(typed)),
  ];
  return found.slice(0, most).map((name) => ({ name, emoji: emojiByName[name] ?? '' }));
}
