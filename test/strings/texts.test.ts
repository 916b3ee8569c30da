/** Every text is used, and said in every language with what it leaves open. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/strings/language.ts';
import type { Translation } from '../../src/strings/translation.ts';
import { zhHant } from '../../src/strings/zh-Hant.ts';

type Text = string | Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, Readonly<Record<string, Text>>>>;

const src = new URL('../../src/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, src), 'utf8');
const strings = readdirSync(new URL('strings', src));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('strings'))
  .map((path) => ({ path, code: read(path) }));

/** The English tables by the file that looks texts up in them. */
const lookUps = await Promise.all(
  strings
    .filter((file) => file === 'text.ts' || file.endsWith('-text.ts'))
    .map(async (file) => {
      const code = read(`strings/${file}`);
      const [, name = '', variable = ''] = /textsOf\('(\w+)', (\w+)\)/.exec(code) ?? [];
      const from = new RegExp(`import \\{ ${variable} \\} from '\\./([\\w-]+\\.ts)'`).exec(code)?.[1] ?? '';
      const module = (await import(new URL(`strings/${from}`, src).href)) as Tables;
      return { file, name, from, table: module[variable] ?? {} };
    }),
);
const english: Tables = Object.fromEntries(lookUps.map(({ name, table }) => [name, table]));

/** A translation with what the pages fetch later. */
const whole = async ({ api, ...tables }: Translation): Promise<Tables> => ({ ...tables, api: await api() });

/** The translations by their languages: a new one is named here. */
const translations: Readonly<Record<string, Tables>> = { 'zh-Hant': await whole(zhHant) };

/** Each text with where it stands. */
const all = (tables: Tables) =>
  Object.entries(tables).flatMap(([table, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ place: `${table}: ${key}`, table, key, text })),
  );
const formsOf = (text: Text | undefined): [string, string][] =>
  text === undefined ? [] : typeof text === 'string' ? [['other', text]] : Object.entries(text);
const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const holesOfAll = (text: Text | undefined) => [...new Set(formsOf(text).flatMap(([, form]) => holesOf(form)))].sort();
const categories = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

test('every table of English texts has a look-up', () => {
  const tables = strings.filter((file) => /^en(-[\w-]+)?\.ts$/.test(file)).sort();
  expect(lookUps.map(({ from }) => from).sort()).toEqual(tables);
});

test('no text is there that nothing shows', () => {
  const unused = lookUps.flatMap(({ file, name, table }) => {
    // Titles of features are keys of the texts of every page.
    const users = sources.filter(({ code }) => name === 'common' || code.includes(`strings/${file}'`));
    // The routes of Trello's API name their texts by their own names, in files beside the one that looks them up.
    const named = name === 'api' ? sources.filter(({ path }) => /console\/routes-\w+\.ts$/.test(path)) : [];
    const code = [...users, ...named].map(({ code }) => code).join('\n');
    const patterns = [...code.matchAll(/`([\w.-]*)\$\{[^`}]*\}([\w.-]*)`/g)]
      .filter(([, before, after]) => before !== '' || after?.startsWith('.'))
      .map(([, before = '', after = '']) => new RegExp(`^${escaped(before)}[\\w-]+${escaped(after)}$`));
    return Object.keys(table)
      .filter((key) => !code.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `${name}: ${key}`);
  });
  expect(unused).toEqual([]);
});

test('no attribute of a view has words of its own', () => {
  const worded =
    /\b(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label)=("[^"]*[a-z]|\{[`'][^`'}$]*[a-z])/i;
  const found = sources.filter(({ path, code }) => path.endsWith('.tsx') && worded.test(code)).map(({ path }) => path);
  expect(found).toEqual([]);
});

test('English tells its two forms of a number apart', () => {
  const wrong = all(english).filter(
    ({ text }) => typeof text !== 'string' && Object.keys(text).sort().join() !== 'one,other',
  );
  expect(wrong).toEqual([]);
});

test('every language but English has a translation that is tested here', () => {
  expect(Object.keys(translations).sort()).toEqual(languages.filter((name) => !/^(en$|qps)/.test(name)).sort());
});

describe.each(Object.entries(translations))('%s', (language, translation) => {
  test('says every text, and no other', () => {
    expect(
      all(translation)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(
      all(english)
        .map(({ place }) => place)
        .sort(),
    );
    expect(all(translation).filter(({ text }) => formsOf(text).some(([, form]) => form.trim() === ''))).toEqual([]);
  });

  test('leaves open what English leaves open', () => {
    const wrong = all(translation).filter(
      ({ table, key, text }) => holesOfAll(text).join() !== holesOfAll(english[table]?.[key]).join(),
    );
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('has the forms of its numbers', () => {
    const wrong = all(translation).filter(({ table, key, text }) => {
      if (typeof text === 'string') return typeof english[table]?.[key] !== 'string' && categories(language).length > 1;
      return Object.keys(text).sort().join() !== [...categories(language)].sort().join();
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });
});

test('Traditional Chinese has full-width punctuation, and no spaces of its own', () => {
  const han = '[\\p{Script=Han}「」，。：；？！（）、…]';
  const wrong = new RegExp(`${han}[,.;!?](?!\\d)|[,.;:!?"“”]\\s*${han}|${han} +${han}|[“”"']|\\.\\.\\.| …`, 'u');
  const found = all(translations['zh-Hant'] ?? {}).filter(({ text }) =>
    formsOf(text).some(([, form]) => wrong.test(form.replace(/「[^」]*」/g, '「」'))),
  );
  expect(found.map(({ place, text }) => `${place}: ${JSON.stringify(text)}`)).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[.-]/g, '\\$&');
}
