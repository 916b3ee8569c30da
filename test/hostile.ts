/**
 * Texts that people who mean harm write, and texts that a reader of Markdown chokes on. After OWASP's filter evasion cheat
 * sheet (https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html), the pathological tests of
 * cmark (https://github.com/commonmark/cmark/blob/master/test/pathological_tests.py) and Trojan Source
 * (https://trojansource.codes).
 */
const flood = 16_384;
const many = (text: string, times = Math.floor(flood / text.length)) => text.repeat(times);

/** What would run, load or lead somewhere, were it taken for more than text. `window.harmed` tells. */
export const scripts: readonly string[] = [
  '<script>window.harmed = 1</script>',
  '<img src=x onerror="window.harmed = 1">',
  '<svg/onload=window.harmed=1>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '<a href="javascript:window.harmed=1" autofocus onfocus=window.harmed=1>x</a>',
  '<style>* { display: none }</style><base href="https://evil.example/">',
  '[click](javascript:window.harmed=1)',
  '[click](JaVaScRiPt:window.harmed=1)',
  '[click](java\nscript:window.harmed=1)',
  '[click](&#106;avascript:window.harmed=1)',
  '[click](\u0001javascript:window.harmed=1)',
  '[click](data:text/html,<script>window.harmed=1</script>)',
  '[click](vbscript:msgbox)',
  '[click](file:///etc/passwd)',
  '![picture](https://evil.example/seen.png)',
  '![x](x"onerror="window.harmed=1)',
  '<javascript:window.harmed=1>',
  '[a]: javascript:window.harmed=1\n\n[a]',
  '`<b onmouseover=window.harmed=1>`',
  '```html\n<script>window.harmed=1</script>\n```',
  '[](https://evil.example "\' onmouseover=window.harmed=1")',
  '{{constructor.constructor("window.harmed=1")()}} #{window.harmed=1}',
  '__proto__ constructor :constructor: :__proto__: @__proto__ @constructor',
];

/** What takes readers of Markdown long, or too deep. */
export const floods: Readonly<Record<string, string>> = {
  'a line of 100,000 letters': 'x'.repeat(100_000),
  'a line of 100,000 mixed marks': '*_`[](<>~'.repeat(11_111),
  'open brackets': many('['),
  'nested brackets': many('[', flood / 2) + many(']', flood / 2),
  'open links': many('[a]('),
  'nested quotes': many('>'),
  'nested quotes with blanks': many('> '),
  'nested lists': many('- '),
  'nested numbers': many('1. '),
  'deep lists': Array.from({ length: 170 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  'emphasis that never ends': many('*a '),
  'strong that never ends': many('**x'),
  'underscores in words': many('_a'),
  'stars around stars': `${many('*', flood / 2)}a${many('*', flood / 3)}`,
  'mixed emphasis': many('*_**__'),
  'back-ticks of every length': Array.from({ length: 150 }, (_, length) => '`'.repeat(length)).join(' a '),
  'open tags': many('<a '),
  'open comments': many('<!--'),
  'half addresses': many('http://'),
  'half mails': `${many('a.', flood / 2 - 1)}@`,
  definitions: many('[a]: '),
  'table lines': `${many('a|', 400)}\n${many('-|', 400)}\n${many('a|', 3_000)}`,
  entities: many('&#'),
  blanks: `${many(' ')}x`,
  'empty lines': many('\n'),
  mentions: many('@a '),
  emoji: many(':a:'),
};

/** What turns the direction of reading, or hides letters. */
export const bidirectional: readonly string[] = [
  'access \u202e\u2066// Check if admin\u2069 \u2066granted',
  '\u202egnp.exe',
  'شكرا @maja \u200f(شكرا)',
  'zero\u200bwidth\u200djoined\ufeff',
];
