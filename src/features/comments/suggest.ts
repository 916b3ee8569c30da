/** What may be meant by a name or an emoji that is being typed. */
import type { Member } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/comments-text.ts';

export interface Suggestion {
  readonly key: string;
  readonly label: string;
  /** What takes the place of what was typed. */
  readonly text: string;
}

/** So many are of use. */
const most = 8;

/** What is being typed where the text ends: a sign and what follows it. Chinese puts no space before it. */
const begun = /(?<![\w@:/.`])([@:])([\p{L}\p{N}_+-]*)$/u;

/** For the text before the caret. */
export async function suggestionsFor(
  before: string,
  members: ReadonlyMap<string, Member>,
): Promise<readonly Suggestion[]> {
  const [, sign, typed = ''] = begun.exec(before) ?? [];
  if (sign === '@') return people(fold(typed), members);
  if (sign !== ':' || typed.length < 2) return [];
  const { emojiNamed } = await import('../../ui/emoji.ts');
  return emojiNamed(typed.toLowerCase(), most).map(({ name, emoji }) => ({
    key: name,
    label: `${emoji} ${name}`,
    text: emoji,
  }));
}

/** The text before the caret with a suggestion taken. */
export function withSuggestion(before: string, { text: chosen }: Suggestion): string {
  return before.replace(/[@:][\p{L}\p{N}_+-]*$/u, () => `${chosen} `);
}

/** Members by their names, and all of the card or the board. */
function people(typed: string, members: ReadonlyMap<string, Member>): Suggestion[] {
  const named = [...members.values()].flatMap(({ username, fullName }) =>
    username ? [{ key: username, label: `${fullName} @${username}`, text: `@${username}` }] : [],
  );
  const all = (['card', 'board'] as const).map((name) => ({
    key: name,
    label: `${text(`mention.${name}`)} @${name}`,
    text: `@${name}`,
  }));
  return [...named, ...all].filter(({ label }) => fold(label).includes(typed)).slice(0, most);
}
