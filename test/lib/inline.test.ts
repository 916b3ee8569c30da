import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, parseInline } from '../../src/lib/inline.ts';

const plain = (parts: readonly Inline[]): string =>
  parts.map((part) => ('text' in part ? part.text : plain(part.parts))).join('');
const links = (parts: readonly Inline[]): string[] =>
  parts.flatMap((part) => ('text' in part ? [] : [...(part.kind === 'link' ? [part.url] : []), ...links(part.parts)]));

test.each([
  ['**bold** and *em* and `co*de*`', 'bold and em and co*de*'],
  ['[site](https://a.b/c "smartCard-inline") end', 'site end'],
  ['snake_case_name stays', 'snake_case_name stays'],
  ['\\*not\\* bold', '*not* bold'],
  ['a * b * c', 'a * b * c'],
  ['see https://a.b/c_d_e.', 'see https://a.b/c_d_e.'],
])('%s', (line, shown) => expect(plain(parseInline(line))).toBe(shown));

test.each([
  '[x](javascript:alert(1))',
  '[x](data:text/html,1)',
  '[x]( javascript:alert(1))',
  '[x](//evil)',
  'javascript:alert(1)',
  '<a href="javascript:1">x</a>',
])('makes no link of %s', (line) => expect(links(parseInline(line))).toEqual([]));

test('no link leads anywhere but to http, https and mailto, whatever is written', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '](',
    'javascript:',
    'https://a.b',
    'data:',
    '*',
    '_',
    '`',
    '\\',
    ' ',
    'x',
    '~~',
    '**',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      (line) => {
        for (const url of links(parseInline(line))) expect(url).toMatch(/^(https?:\/\/|mailto:)/i);
      },
    ),
  );
});

test.each(['[', '*', '**', '_', '`', '~~', '[](', '**a', 'https://', '\\'])(
  'takes its time in proportion for a long row of %s',
  (piece) => {
    const steps = (length: number) => {
      const line = piece.repeat(length / piece.length);
      const began = performance.now();
      parseInline(line);
      return performance.now() - began;
    };
    steps(1_000);
    // Ten thousand times as long if it took the square; what is asked for leaves room for a busy machine.
    expect(steps(100_000)).toBeLessThan(3_000);
  },
);
