import { afterEach, expect, test, vi } from 'vitest';
import { reportOf } from '../../src/page/report.ts';

const token = 'ATTAsecret0123456789abcdef0123456789abcdef';

afterEach(() => vi.unstubAllGlobals());

/** As much of a browser as a report tells of. */
function inBrowser() {
  vi.stubGlobal('document', { querySelector: () => ({ content: '1.2.3' }) });
  vi.stubGlobal('window', { location: { pathname: '/card.html' }, navigator: { userAgent: 'Browser 1' } });
}

test('a report names the place, the version, the view and the browser', () => {
  inBrowser();
  const error = new TypeError("Cannot read properties of undefined (reading 'name')");
  error.stack = `TypeError: ${error.message}\n    at Row (https://m.example/assets/a-b.js?x=1#secret:2:3)\n    at p.render (https://m.example/p.js:1:9)`;
  expect(reportOf(error, 'members').split('\n')).toEqual([
    'Muster 1.2.3',
    'members /card.html',
    'Browser 1',
    'TypeError: Cannot read properties of undefined (reading …)',
    '    at Row (https://m.example/assets/a-b.js:2:3)',
    '    at p.render (https://m.example/p.js:1:9)',
  ]);
});

test('a report of Firefox or Safari has its places too', () => {
  inBrowser();
  const error = new TypeError('x is not a function');
  error.stack = 'render@https://m.example/p.js:1:9\n@https://m.example/q.js:4:2\n';
  expect(reportOf(error, '').split('\n').slice(4)).toEqual([
    'render@https://m.example/p.js:1:9',
    '@https://m.example/q.js:4:2',
  ]);
});

test.each([
  new SyntaxError(`Unexpected token 'S', "Salary of Ana" is not valid JSON`),
  new TypeError(`${token} is no token of "Salary of Ana"`),
  new Error(`Salary of Ana\n    at Salary of Ana (https://m.example/p.js:1:1)\n${token}`),
  Object.assign(new Error(token), { name: `Salary of Ana ${token} <b>` }),
  `Salary of Ana ${token}`,
  null,
])('no report has texts of the board or the token: %s', (error) => {
  inBrowser();
  expect(reportOf(error, 'members')).not.toMatch(/ATTA|Salary/);
});
