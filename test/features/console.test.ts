import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCurl, asFetch, flawOf, parts, type Written } from '../../src/features/console/request.ts';
import { routeOf, routes, routesLike, withIdsOf } from '../../src/features/console/routes.ts';
import { text } from '../../src/strings/api-text.ts';
import { learnApi, speak } from '../../src/strings/text.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';

const key = '0123456789abcdef0123456789abcdef';

/** What the emulated Trello lacks of them; its README says so. */
const lacking =
  /^\w+ \/(notifications|webhooks|customFields|plugins)\b|customField\/|\/(boardsInvited|notifications|tokens)$|\/search\/members|^(PUT|POST|DELETE) \/(organizations|members)|^GET \/(organizations|members)\/\{/;

test('every route of the console is one that the emulated Trello knows, or is known to lack', async () => {
  const source = generateBoard({ cards: 2 });
  const trello = emulate({ boards: [source] });
  const token = trello.grant({ key, idMember: trello.personOf(source.id).id, scope: 'read' });
  const headers = { Authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${token}"` };
  const unknown: string[] = [];
  for (const { method, path } of routes) {
    const filled = path
      .replace('{idBoard}', source.id)
      .replace('{filter}', 'all')
      .replace('{field}', 'name')
      .replace('{pref}', 'comments')
      .replace(/\{\w+\}/g, 'f'.repeat(24));
    const answer = await trello.fetch(new Request(`https://trello.com/1${filled}`, { method, headers }));
    if (answer.status === 501) unknown.push(`${method} ${path}`);
  }
  expect(unknown.filter((route) => !lacking.test(route))).toEqual([]);
});

test('routes are found by path and meaning, and by a path with its ids filled in', () => {
  expect(routesLike('/cards/{idCard}/act', 'GET')[0]?.path).toBe('/cards/{idCard}/actions');
  expect(routesLike('archives', 'GET').map(({ path }) => path)).toContain('/lists/{idList}/archiveAllCards');
  const id = 'a'.repeat(24);
  expect(routesLike(`/cards/${id}/act`, 'GET')[0]?.path).toBe('/cards/{idCard}/actions');
  expect(routesLike(`/cards/${id}`, 'PUT')[0]?.name).toBe('PUT /cards/{idCard}');
  const [comments] = routesLike(`/cards/${id}/actions/`, 'PUT');
  expect(comments && withIdsOf(`put /cards/${id}/actions/`, comments)).toBe(`/cards/${id}/actions/{idAction}/comments`);
  // What is sent is chosen already, or typed.
  expect(routesLike('/cards/{', 'PUT')[0]?.name).toBe('PUT /cards/{idCard}');
  expect(routesLike('/cards/{', 'DELETE')[0]?.name).toBe('DELETE /cards/{idCard}');
  expect(routesLike('put /cards', 'GET')[0]?.name).toBe('PUT /cards/{idCard}');
  expect(routeOf('PUT', `/cards/${'a'.repeat(24)}`)?.name).toBe('PUT /cards/{idCard}');
  expect(routeOf('PUT', '/nothing')).toBeUndefined();
  expect(routeOf('GET', '/members/me')?.name).toBe('GET /members/me');
});

test('what routes do is said and found in the language of who asks', async () => {
  expect(text('GET /members/me')).toBe('Myself');
  await speak('zh-TW');
  // English, as long as nobody needs the rest of the language.
  expect(text('GET /members/me')).toBe('Myself');
  await learnApi();
  expect(text('GET /members/me')).toBe('自己的帳號');
  expect(routesLike('取消封存', 'GET').map(({ path }) => path)).toEqual(['/lists/{idList}/closed']);
  const said = routes.flatMap(({ name, params }) => [name, ...params]).map((name) => text(name));
  // Words that the API reads stay as they are; sentences do not.
  expect(said.filter((one) => /\b(a|an|the|of|its?|in)\b/i.test(one))).toEqual([]);
  await speak('en');
});

describe('a request', () => {
  test.each([
    ['/boards/{idBoard}', 'hole'],
    ['boards', 'path'],
    ['//evil.example/x', 'path'],
    ['/https://evil.example', 'path'],
    ['/a b', 'path'],
    ['/members/me?token=abc', 'secret'],
    ['/members/me?fields=id&key=abc', 'secret'],
    ['/members/me?fields=id', null],
  ])('%s is %s', (path, flaw) => {
    expect(flawOf({ method: 'GET', path, params: [] })).toBe(flaw);
  });

  test('stays on Trello, whatever its path and parameters are, and never carries key and token', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '//', '\\', '%2e%2e', '@evil.example', '#', '?', 'token', 'key'),
    );
    const written: fc.Arbitrary<Written> = fc.record({
      method: fc.constantFrom('GET' as const, 'POST' as const),
      path: fc.array(text, { maxLength: 4 }).map((all) => `/${all.join('/')}`),
      params: fc.array(fc.tuple(text, text), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(written, (written) => {
        fc.pre(flawOf(written) === null);
        const { path, query } = parts(written);
        const url = new URL(`https://api.trello.com/1${path}?${new URLSearchParams(query)}`);
        expect(url.origin).toBe('https://api.trello.com');
        expect(url.searchParams.has('token') || url.searchParams.has('key')).toBe(false);
      }),
    );
  });

  test('is copied for a shell and a program with key and token as variables', () => {
    const written: Written = {
      method: 'POST',
      path: '/cards/abc/actions/comments',
      params: [['text', 'It\'s $(rm -rf ~) "quoted"']],
    };
    const curl = asCurl(written);
    expect(curl).toContain('oauth_token=\\"$TRELLO_TOKEN\\"');
    expect(curl).toContain(`--data '{"text":"It'\\''s $(rm -rf ~) \\"quoted\\""}'`);
    expect(asFetch(written)).toMatch(/oauth_token="\$\{token\}"/);
  });
});
