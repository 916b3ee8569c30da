import { en } from './en.ts';

/** What a text leaves open: the names in its braces, and `count` where it has a plural. */
type Holes<T> = T extends string ? Names<T> : T extends { other: infer O } ? Names<O> | 'count' : never;
type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<T> = [Holes<T>] extends [never] ? [] : [values: Readonly<Record<Holes<T>, string | number>>];
type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The texts of every page that leave nothing open. */
export type PlainKey = { [K in keyof typeof en]: [Holes<(typeof en)[K]>] extends [never] ? K : never }[keyof typeof en];

const plural = new Intl.PluralRules('en');
/** Set once, before anything is drawn. */
let numbers = new Intl.NumberFormat('en');

/** The look-up of a table of texts: a whole sentence or label in the person's language, never assembled from pieces. */
export function textsOf<Table extends Readonly<Record<string, string | Plurals>>>(table: Table) {
  return <K extends keyof Table & string>(key: K, ...[values]: Values<Table[K]>): string => {
    const holes: Readonly<Record<string, string | number>> = values ?? {};
    const found: string | Plurals | undefined = table[key];
    const pattern =
      typeof found === 'string' ? found : (found?.[plural.select(Number(holes.count))] ?? found?.other ?? '');
    return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = holes[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? hole);
    });
  };
}

/** The texts that every page may show at once. */
export const text = textsOf(en);

/** Takes the language Trello uses for numbers; texts are English until there are others. */
export function speak(locale: string): void {
  numbers = new Intl.NumberFormat(locale);
}
