import type { Voice } from './voice.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = [...'áƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** English with accents, in brackets and a third longer, as German or Finnish would be: cut texts and untranslated ones show. */
export const voice: Voice = {
  dir: 'ltr',
  say: (_table, _key, english) =>
    typeof english === 'string'
      ? longer(english)
      : Object.fromEntries(Object.entries(english).map(([form, text]) => [form, longer(text)])),
};

/** Marks every letter but those of the names in braces. Addresses lead on as they are. */
function longer(text: string): string {
  if (text.startsWith('./')) return text;
  const accents = text.replace(/\{\w+\}|[a-z]/gi, (found) => marked[plain.indexOf(found)] ?? found);
  return `[${accents}${' ·'.repeat(Math.ceil(text.length / 6))}]`;
}
