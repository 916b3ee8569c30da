/** What style sheets must not do, as far as a machine can tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const src = new URL('../src/', import.meta.url);
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(new URL(path, src), 'utf8').replace(/\/\*.*?\*\//gs, '') }));
const tokens = sheets.find(({ path }) => path === 'ui/tokens.css')?.css ?? '';
const others = sheets.filter(({ path }) => path !== 'ui/tokens.css');

/** The declarations of a sheet, such as `color: red`. */
const declarations = (css: string) => css.match(/(?<=[{;]\s*)[\w-]+\s*:[^;{}]+(?=;)/g) ?? [];
const where = (wrong: RegExp, from = others) =>
  from.flatMap(({ path, css }) =>
    declarations(css)
      .filter((declaration) => wrong.test(declaration))
      .map((declaration) => `${path}: ${declaration}`),
  );

test('no style sheet knows left from right, but in what is the same in a mirror', () => {
  const physical =
    /^((margin|padding|border)-(left|right|top|bottom)|(min-|max-)?(width|height)|left|right|top|bottom)\b|^(text-align|float|clear)\s*:\s*(left|right)\b/;
  expect(where(physical)).toEqual([]);
});

test('every colour is a token of Trello, so that it follows the theme', () => {
  // A mask is no colour.
  const fixed = /^(?!mask)[\w-]+\s*:.*(#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|white|black|gr[ae]y|red)\b)/i;
  // The colours of labels are Trello's too, but the same in both themes.
  const themed = others.filter(({ path }) => path !== 'features/label-dots.css');
  expect(where(fixed, themed)).toEqual([]);
});

test('every token that is used is known, and each has a value in the dark', () => {
  const [light = '', dark = ''] = tokens.split('html[data-color-mode="dark"]');
  const known = (css: string) => [...new Set(css.match(/--ds-[\w-]+(?=:)/g) ?? [])].sort();
  expect(known(light).length).toBeGreaterThan(20);
  expect(known(dark)).toEqual(known(light));
  const used = new Set(others.flatMap(({ css }) => css.match(/(?<=var\()--ds-[\w-]+/g) ?? []));
  expect([...used].filter((token) => !known(light).includes(token))).toEqual([]);
});

test('nothing moves for those who asked that nothing moves', () => {
  const moving = others.flatMap(({ path, css }) => {
    const allowed = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{[^{}]*\})*\}/g;
    return /(^|[;{\s])(transition|animation)(-[\w-]+)?\s*:/.test(css.replace(allowed, '')) ? path : [];
  });
  expect(moving).toEqual([]);
});
