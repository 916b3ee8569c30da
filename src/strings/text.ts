import { en } from './en.ts';
import { speechFor } from './language.ts';
import type { Plurals, Tables } from './translation.ts';
import type { Voice } from './voice.ts';
import { voices } from './voices.ts';

/** What a text leaves open: the names in its braces, and `count` where it has a plural. */
type Holes<T> = T extends string ? Names<T> : T extends { other: infer O } ? Names<O> | 'count' : never;
type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<T> = [Holes<T>] extends [never] ? [] : [values: Readonly<Record<Holes<T>, string | number>>];

/** The texts of every page that leave nothing open. */
export type PlainKey = { [K in keyof typeof en]: [Holes<(typeof en)[K]>] extends [never] ? K : never }[keyof typeof en];

// Set once, before anything is drawn.
let spoken = speechFor('en');
let voice: Voice | null = null;
let plural = new Intl.PluralRules(spoken.locale);
let numbers = new Intl.NumberFormat(spoken.locale);

/** The look-up of a table of texts: a whole sentence or label in the person's language, never assembled from pieces. */
export function textsOf<Name extends keyof Tables>(name: Name, table: Tables[Name]) {
  type Table = Tables[Name];
  const english: Readonly<Record<string, string | Plurals>> = table;
  return <K extends keyof Table & string>(key: K, ...[values]: Values<Table[K]>): string => {
    const holes: Readonly<Record<string, string | number>> = values ?? {};
    const own = english[key] ?? '';
    const found = voice?.say(name, key, own) ?? own;
    const pattern =
      typeof found === 'string' ? found : (found[plural.select(Number(holes.count))] ?? found.other ?? '');
    return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = holes[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? hole);
    });
  };
}

/** The texts that every page may show at once. */
export const text = textsOf('common', en);

/** The locale in which numbers, days and names are written and sorted: of the language that is spoken. */
export const spokenLocale = (): string => spoken.locale;

/** The order of names in the language that is spoken; numbers in them count as what they are. */
export const nameOrder = () => new Intl.Collator(spoken.locale, { numeric: true }).compare;

/** Takes the language of Trello's page, as far as there are texts in it, and says which way it is written. */
export async function speak(said: string): Promise<{ readonly locale: string; readonly dir: 'ltr' | 'rtl' }> {
  const speech = speechFor(said);
  if (speech.language !== 'en') ({ voice } = await voices[speech.language]());
  else voice = null;
  spoken = speech;
  plural = new Intl.PluralRules(speech.locale);
  numbers = new Intl.NumberFormat(speech.locale);
  return { locale: speech.locale, dir: voice?.dir ?? 'ltr' };
}

/** Has the language fetch what it says of Trello's API: English comes with it. */
export const learnApi = async () => voice?.learnApi?.();
