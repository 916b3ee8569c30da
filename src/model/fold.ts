const most = 100_000;
const plain = /^[ -~]*$/;
const folded = new Map<string, string>();

/**
 * A text as it is searched: upper and lower case, accents and forms of the same letter do not matter. Remembered, since the
 * same names are asked for at every key that is pressed.
 */
export function fold(text: string): string {
  // What most texts are takes less than to remember it.
  if (plain.test(text)) return text.toLowerCase();
  const known = folded.get(text);
  if (known !== undefined) return known;
  const fresh = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  if (folded.size >= most) folded.clear();
  folded.set(text, fresh);
  return fresh;
}
