/** A piece of a line of Markdown. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'strong' | 'em' | 'del'; readonly parts: readonly Inline[] };

const marks = [
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', 'del'],
  ['*', 'em'],
  ['_', 'em'],
] as const;

/** Deeper than so it is text: nobody writes it, and it must not take long. */
const deepest = 4;

/**
 * A line of Markdown as Trello writes it in check items: emphasis, code, links, bare addresses, escapes. Links lead to
 * http, https and mailto alone; their titles are left out. Takes a time in proportion to the length, whatever is in it.
 */
export function parseInline(line: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  /** Ends that were looked for in vain: they are not looked for again. */
  const missing = new Set<string>();
  const find = (end: string, from: number): number => {
    if (missing.has(end)) return -1;
    const at = line.indexOf(end, from);
    if (at < 0) missing.add(end);
    return at;
  };
  const flush = () => {
    if (plain) parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  const put = (part: Inline) => {
    flush();
    parts.push(part);
  };

  for (let at = 0; at < line.length; ) {
    const char = line.charAt(at);
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(line.charAt(at + 1))) {
      plain += line.charAt(at + 1);
      at += 2;
      continue;
    }
    if (char === '`') {
      const end = find('`', at + 1);
      if (end > at + 1) {
        put({ kind: 'code', text: line.slice(at + 1, end) });
        at = end + 1;
        continue;
      }
    }
    if (char === '[' && depth < deepest) {
      const link = linkAt(line, at, find);
      if (link) {
        put({ kind: 'link', url: link.url, parts: parseInline(link.text, deepest) });
        at = link.to;
        continue;
      }
    }
    if (char === 'h' && !/\w/.test(line.charAt(at - 1))) {
      const url = addressAt(line, at);
      if (url) {
        put({ kind: 'link', url, parts: [{ kind: 'text', text: url }] });
        at += url.length;
        continue;
      }
    }
    const mark = depth < deepest ? marks.find(([sign]) => line.startsWith(sign, at)) : undefined;
    if (mark) {
      const [sign, kind] = mark;
      const end = opens(line, at, sign) ? find(sign, at + sign.length + 1) : -1;
      if (end > 0 && closes(line, end, sign)) {
        put({ kind, parts: parseInline(line.slice(at + sign.length, end), depth + 1) });
        at = end + sign.length;
      } else {
        plain += sign;
        at += sign.length;
      }
      continue;
    }
    plain += char;
    at++;
  }
  flush();
  return parts;
}

/** What a line of Markdown reads like: links by their texts, without marks. */
export function inWords(line: string): string {
  const words = (part: Inline): string => ('text' in part ? part.text : part.parts.map(words).join(''));
  return parseInline(line).map(words).join('');
}

/** Whether a mark begins something here: before a letter, and not in the middle of a word. */
function opens(line: string, at: number, sign: string): boolean {
  const inWord = sign.startsWith('_') && /\w/.test(line.charAt(at - 1));
  return !inWord && /\S/.test(line.charAt(at + sign.length));
}

function closes(line: string, at: number, sign: string): boolean {
  const inWord = sign.startsWith('_') && /\w/.test(line.charAt(at + sign.length));
  return !inWord && /\S/.test(line.charAt(at - 1));
}

interface Link {
  readonly text: string;
  readonly url: string;
  readonly to: number;
}

/** `[text](address "title")`. */
function linkAt(line: string, at: number, find: (end: string, from: number) => number): Link | null {
  const middle = find('](', at + 1);
  if (middle < 0) return null;
  const end = find(')', middle + 2);
  if (end < 0) return null;
  const [url = ''] = line
    .slice(middle + 2, end)
    .trim()
    .split(/\s/, 1);
  return isSafe(url) ? { text: line.slice(at + 1, middle), url, to: end + 1 } : null;
}

function isSafe(url: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(url);
}

/** A bare address, without what closes the sentence around it. */
function addressAt(line: string, at: number): string | null {
  const pattern = /https?:\/\/[^\s<>"'`[\]]{1,2000}/y;
  pattern.lastIndex = at;
  const found = pattern.exec(line)?.[0].replace(/[.,;:!?)*_~]{1,20}$/, '');
  return found && found.length > 'https://'.length ? found : null;
}
