/** A text as one line, cut where it is long. */
export function brief(text: string, most = 100): string {
  return cut(signsOf(text), most);
}

/** Both texts as one line each, cut to where they differ: of a long text that was changed, the beginning says nothing. */
export function briefChange(before: string, after: string, most = 100): readonly [string, string] {
  const [old, now] = [signsOf(before), signsOf(after)];
  const end = Math.min(old.length, now.length);
  let same = 0;
  while (same < end && old[same] === now[same]) same++;
  const word = old.indexOf(' ', same - lead) + 1;
  const start = word > 0 && word <= same ? word : same - lead;
  const excerpt = (signs: readonly string[]) => cut(same + lead < most ? signs : ['…', ...signs.slice(start)], most);
  return [excerpt(old), excerpt(now)];
}

/** So much is shown of what stands before a difference. */
const lead = 30;

/** As people count them: a letter beyond the first plane is one. */
function signsOf(text: string): readonly string[] {
  return [...text.replace(/\s+/gu, ' ').trim()];
}

function cut(signs: readonly string[], most: number): string {
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}
