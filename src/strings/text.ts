import { en, type Texts } from './en.ts';

/** What a text leaves open: the names in its braces, and `count` where it has a plural. */
type Holes<T> = T extends string ? Names<T> : T extends { other: infer O } ? Names<O> | 'count' : never;
type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
export type TextKey = keyof Texts;
/** The texts that leave nothing open. */
export type PlainKey = { [K in TextKey]: [Holes<Texts[K]>] extends [never] ? K : never }[TextKey];
type Arguments<K extends TextKey> = [Holes<Texts[K]>] extends [never]
  ? []
  : [values: Readonly<Record<Holes<Texts[K]>, string | number>>];

const texts: Record<TextKey, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>> = en;
const plural = new Intl.PluralRules('en');
/** Set once, before anything is drawn. */
let numbers = new Intl.NumberFormat('en');

/** A whole sentence or label in the person's language; never assemble one from pieces. */
export function text<K extends TextKey>(key: K, ...[values]: Arguments<K>): string {
  const holes: Readonly<Record<string, string | number>> = values ?? {};
  const found = texts[key];
  const pattern = typeof found === 'string' ? found : (found[plural.select(Number(holes.count))] ?? found.other ?? '');
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = holes[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? hole);
  });
}

/** Takes the language Trello uses for numbers; texts are English until there are others. */
export function speak(locale: string): void {
  numbers = new Intl.NumberFormat(locale);
}
