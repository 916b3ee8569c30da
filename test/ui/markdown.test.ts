import fc from 'fast-check';
import type { Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { safeUrl } from '../../src/lib/safe-url.ts';
import { tokensOf } from '../../src/ui/markdown-tokens.ts';
import { bidirectional, floods, scripts } from '../hostile.ts';

/** A text as far as it can be seen: line ends are what they are everywhere, blanks at the end are none (`* ` is a list). */
function shown(text: string): string {
  return text.replace(/\r\n|\r/g, '\n').trimEnd();
}

describe('Markdown', () => {
  test.each(Object.entries(floods))('is read soon, whatever it is: %s', { timeout: 5_000 }, (_, text) => {
    expect(() => tokensOf(text)).not.toThrow();
  });

  test('loses nothing of a text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...scripts, ...bidirectional)), (text) => {
        const raw = tokensOf(text)
          ?.map((token: Token) => token.raw)
          .join('');
        expect(shown(raw ?? '')).toBe(shown(text));
      }),
    );
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
    'x',
  ])('leads nowhere by %o', (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  test('leads to pages and mail', () => {
    expect(safeUrl('https://a.example/ü')).toBe('https://a.example/%C3%BC');
    expect(safeUrl('mailto:a@b.example')).toBe('mailto:a@b.example');
  });
});
