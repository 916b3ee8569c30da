/** Which language is spoken to whom, and how it says numbers. */
import { afterEach, expect, test } from 'vitest';
import { text as card } from '../../src/strings/card-checklists-text.ts';
import { connectorTexts } from '../../src/strings/connector.ts';
import { speechFor } from '../../src/strings/language.ts';
import { speak, spokenLocale, text } from '../../src/strings/text.ts';

afterEach(() => speak('en'));

test.each([
  ['en', 'en', 'en'],
  ['en-GB', 'en', 'en-GB'],
  ['zh-Hant', 'zh-Hant', 'zh-Hant'],
  ['zh-TW', 'zh-Hant', 'zh-TW'],
  ['zh_TW', 'zh-Hant', 'zh-TW'],
  ['zh-Hant-HK', 'zh-Hant', 'zh-Hant-HK'],
  ['zh-HK', 'zh-Hant', 'zh-HK'],
  // Simplified Chinese is another language, as long as nobody has written it.
  ['zh-Hans', 'en', 'en'],
  ['zh', 'en', 'en'],
  ['de', 'en', 'en'],
  ['', 'en', 'en'],
  ['not a locale', 'en', 'en'],
  [undefined, 'en', 'en'],
])('whose Trello speaks %s hears %s, with numbers and days of %s', (said, language, locale) => {
  expect(speechFor(said)).toEqual({ language, locale });
});

test('a language is spoken from when its texts are there', async () => {
  expect(card('item.makes', { count: 1 })).toBe('Makes 1 item');
  expect(card('item.makes', { count: 1234 })).toBe('Makes 1,234 items');
  expect(await speak('zh_TW')).toEqual({ locale: 'zh-TW', dir: 'ltr' });
  expect(spokenLocale()).toBe('zh-TW');
  expect(card('item.makes', { count: 1234 })).toMatch(/1,234/);
  expect(text('item.rename', { name: '{name} & Co.' })).toBe('重新命名「{name} & Co.」');
});

test('the made-up languages mark every text, and leave what is filled in', async () => {
  expect(await speak('qps-ploc')).toMatchObject({ dir: 'ltr' });
  expect(text('item.rename', { name: 'Plan' })).toMatch(/^\[Ŕéñáɱé “Plan”( ·)+\]$/);
  expect(card('item.makes', { count: 2 })).toMatch(/^\[.*2.*\]$/);
  expect(await speak('qps-plocm')).toMatchObject({ dir: 'rtl' });
});

test('the connector speaks the same languages', () => {
  expect(connectorTexts('zh-TW').open('3')).toBe('3項未完成');
  expect(connectorTexts('de').open('3')).toBe('3 open');
  expect(connectorTexts(undefined).locale).toBe('en');
});
