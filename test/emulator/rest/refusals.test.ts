import { describe, expect, test } from 'vitest';
import type { BoardExport } from '../contract.ts';
import { emulate } from '../emulate.ts';
import { generateBoard } from '../seeds/generate.ts';
import { type Answer, key, read, talkAs, talkTo } from '../talk.ts';

type Json = Record<string, unknown>;

const board = generateBoard({ cards: 3, members: 3 });
const [card] = board.cards as { id: string; idList: string }[];
const people = board.members as { id: string }[];
const idCard = card?.id ?? '';
const idList = card?.idList ?? '';
const other = generateBoard({ cards: 1, members: 1, seed: 5, now: Date.UTC(2026, 5, 1) });
const [theirCard] = other.cards as { id: string; idList: string }[];
const nobody = '0123456789abcdef01234567';

const world = (change: Json = {}) => {
  const emulator = emulate({ boards: [{ ...board, ...change, id: board.id }, other] });
  return { emulator, talk: talkTo(emulator, board.id) };
};
const isText = (answer: Answer, status: number, body: string) => {
  expect([answer.status, answer.text]).toEqual([status, body]);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
};
const prefs = (more: Json): Json => ({ prefs: { ...(board.prefs as Json), ...more } });
const role = (index: number, memberType: string): Json => ({
  memberships: (board.memberships as Json[]).map((one, at) => (at === index ? { ...one, memberType } : one)),
});

test.each([
  ['GET', '/cards/123', undefined, 400, 'invalid id'],
  ['GET', `/cards/${nobody}`, undefined, 404, 'The requested resource was not found.'],
  ['GET', `/lists/${nobody}`, undefined, 404, 'The requested resource was not found.'],
  ['GET', '/members/nobody-at-all', undefined, 404, 'The requested resource was not found.'],
  ['POST', '/cards', { name: 'x' }, 400, 'invalid value for idList'],
  ['POST', '/cards', { name: 'x', idList: 'abc' }, 400, 'invalid value for idList'],
  ['POST', '/cards', { name: 'x', idList, due: 'soon' }, 400, 'invalid value for due'],
  ['POST', '/cards', { name: 'x', idList, pos: -1 }, 400, 'invalid value for pos'],
  ['POST', '/cards', { name: 7, idList }, 400, 'invalid value for name'],
  ['POST', '/cards', { name: 'x', idList, idLabels: nobody }, 400, 'label not found'],
  ['POST', '/cards', { name: 'x', idList, cardRole: 'king' }, 400, 'invalid value for cardRole'],
  ['PUT', `/cards/${idCard}`, { name: ' ' }, 400, 'invalid value for name'],
  ['PUT', `/cards/${idCard}`, { desc: 'x'.repeat(16_385) }, 400, 'invalid value for desc'],
  ['PUT', `/cards/${idCard}`, { name: 'x'.repeat(16_385) }, 400, 'invalid value for name'],
  ['POST', `/cards/${idCard}/actions/comments`, { text: '  ' }, 400, 'invalid value for text'],
  ['POST', `/cards/${idCard}/actions/comments`, { text: 'x'.repeat(16_385) }, 400, 'invalid value for text'],
  [
    'POST',
    `/cards/${idCard}/attachments`,
    { url: 'https://example.com', name: 'x'.repeat(257) },
    400,
    'invalid value for name',
  ],
  ['POST', '/checklists', { name: 'x' }, 400, 'invalid value for idCard'],
  ['POST', '/labels', { name: 'x', color: 'mauve', idBoard: board.id }, 400, 'invalid value for color'],
  ['GET', `/boards/${board.id}/actions?limit=1001`, undefined, 400, 'invalid value for limit'],
  ['GET', `/boards/${board.id}/actions?limit=500&page=2`, undefined, 400, 'invalid value for page'],
  ['GET', `/cards/${theirCard?.id}`, undefined, 401, 'unauthorized card permission requested'],
  ['POST', '/cards', { name: 'x', idList: theirCard?.idList }, 401, 'unauthorized card permission requested'],
  ['GET', `/boards/${other.id}`, undefined, 401, 'unauthorized permission requested'],
  ['GET', '/members/me/tokens', undefined, 401, 'unauthorized member permission requested'],
  ['GET', '/webhooks/1', undefined, 501, 'This emulator has no route GET /1/webhooks/1'],
  ['POST', '/boards/x/idTags', {}, 501, 'This emulator has no route POST /1/boards/x/idTags'],
] as const)('%s %s is refused', async (method, path, body, status, text) => {
  isText(await world().talk(method, path, body), status, text);
});

test('a broken body is refused with the words of the parser', async () => {
  const { emulator, talk } = world();
  const authorization = `OAuth oauth_consumer_key="${key}", oauth_token="${talk.token}"`;
  const headers = { authorization, 'content-type': 'application/json' };
  const request = new Request(`https://trello.com/1/cards/${idCard}`, { method: 'PUT', headers, body: '{"name": ' });
  const answer = await read(await emulator.fetch(request));
  expect(answer.status).toBe(400);
  expect(answer.text).toMatch(/^Error parsing body: /);
});

describe('key and token', () => {
  const ask = async (query: string, method = 'GET') => {
    const { emulator, talk } = world();
    const url = `https://trello.com/1/cards/${idCard}?${query.replace('TOKEN', talk.token)}`;
    return read(await emulator.fetch(new Request(url, { method })));
  };
  const otherKey = key.replace('a', 'f');

  test.each([
    ['key=nonsense&token=TOKEN', 'invalid key'],
    ['token=TOKEN', 'invalid key'],
    [`key=${key}&token=ATTAnonsense`, 'invalid token'],
    [`key=${otherKey}&token=TOKEN`, 'invalid token'],
    [`key=${key}`, 'unauthorized card permission requested'],
    ['', 'unauthorized card permission requested'],
  ])('?%s is %s', async (query, text) => {
    isText(await ask(query), 401, text);
  });

  test('are taken from the query, a form and a JSON body', async () => {
    const { emulator, talk } = world();
    const url = `https://trello.com/1/cards/${idCard}`;
    const form = new URLSearchParams({ key, token: talk.token, name: 'By form' });
    expect((await read(await emulator.fetch(new Request(url, { method: 'PUT', body: form })))).body.name).toBe(
      'By form',
    );
    const body = JSON.stringify({ key, token: talk.token, name: 'By JSON' });
    const headers = { 'content-type': 'application/json' };
    const json = await read(await emulator.fetch(new Request(url, { method: 'PUT', headers, body })));
    expect(json.body.name).toBe('By JSON');
    const query = await read(await emulator.fetch(new Request(`${url}?key=${key}&token=${talk.token}`)));
    expect(query.body.name).toBe('By JSON');
  });

  test('never stand in the log', async () => {
    const { emulator, talk } = world();
    await talk('GET', `/tokens/${talk.token}`);
    await talk('GET', `/cards/${idCard}?fields=name&key=${key}&token=${talk.token}`);
    expect(emulator.log.map(({ path, token }) => [path, token])).toEqual([
      ['/1/tokens/…', true],
      [`/1/cards/${idCard}?fields=name`, true],
    ]);
    expect(JSON.stringify(emulator.log)).not.toContain(talk.token);
  });

  test('writing without a token asks for scopes', async () => {
    const answer = await ask(`key=${key}&name=x`, 'PUT');
    expect([answer.status, answer.body]).toEqual([401, { message: 'missing scopes' }]);
  });

  test('a token expires, can be looked at and revoked', async () => {
    let time = Date.UTC(2026, 0, 1);
    const clock = { now: () => time, sleep: async () => {} };
    const emulator = emulate({ boards: [board], clock });
    const talk = talkTo(emulator, board.id, { expiration: '1hour', scope: 'read' });
    const info = (await talk('GET', `/tokens/${talk.token}`)).body;
    expect(info).toMatchObject({ dateExpires: '2026-01-01T01:00:00.000Z', idMember: emulator.personOf(board.id).id });
    expect(info.permissions[1]).toEqual({ idModel: '*', modelType: 'Board', read: true, write: false });
    time += 3_600_000;
    isText(await talk('GET', `/tokens/${talk.token}`), 401, 'invalid token');

    const lasting = talkTo(emulator, board.id);
    expect((await lasting('DELETE', `/tokens/${lasting.token}/`)).status).toBe(200);
    isText(await lasting('GET', '/members/me'), 401, 'invalid token');
    emulator.reset();
    expect((await lasting('GET', '/members/me')).status).toBe(200);
  });

  test('a token without write reads only, one without account shows no address', async () => {
    const { emulator } = world();
    const reader = talkTo(emulator, board.id, { scope: 'read' });
    isText(await reader('PUT', `/cards/${idCard}`, { name: 'x' }), 401, 'unauthorized card permission requested');
    expect((await reader('GET', '/members/me?fields=all')).body).not.toHaveProperty('email');
    const owner = talkTo(emulator, board.id, { scope: 'read,account' });
    expect((await owner('GET', '/members/me?fields=email')).body.email).toContain('@');
  });
});

describe('persons', () => {
  const as = (change: Json, index: number) =>
    talkTo(world(change).emulator, board.id, { idMember: people[index]?.id ?? '' });

  test('an observer reads, and comments only where the board lets observers', async () => {
    const talk = as(role(1, 'observer'), 1);
    expect((await talk('GET', `/cards/${idCard}`)).status).toBe(200);
    isText(await talk('PUT', `/cards/${idCard}`, { name: 'x' }), 401, 'unauthorized card permission requested');
    isText(
      await talk('POST', `/cards/${idCard}/actions/comments`, { text: 'x' }),
      401,
      'unauthorized card permission requested',
    );
    const welcome = as({ ...role(1, 'observer'), ...prefs({ comments: 'observers' }) }, 1);
    expect((await welcome('POST', `/cards/${idCard}/actions/comments`, { text: 'x' })).status).toBe(200);
  });

  test('nobody comments where comments are disabled', async () => {
    const talk = as(prefs({ comments: 'disabled' }), 0);
    isText(
      await talk('POST', `/cards/${idCard}/actions/comments`, { text: 'x' }),
      401,
      'unauthorized card permission requested',
    );
  });

  test('a public board is read by anybody, and changed by its members only', async () => {
    const { emulator } = world(prefs({ permissionLevel: 'public' }));
    const anybody = talkAs(emulator);
    expect((await anybody('GET', `/boards/${board.id}`)).status).toBe(200);
    expect((await anybody('PUT', `/cards/${idCard}`, { name: 'x' })).body).toEqual({ message: 'missing scopes' });
    const stranger = talkTo(emulator, other.id);
    expect((await stranger('GET', `/cards/${idCard}`)).status).toBe(200);
    isText(await stranger('PUT', `/cards/${idCard}`, { name: 'x' }), 401, 'unauthorized card permission requested');
  });

  test('comments are edited by their authors and deleted by authors and admins', async () => {
    const { emulator, talk } = world();
    const author = talkTo(emulator, board.id, { idMember: people[1]?.id ?? '' });
    const third = talkTo(emulator, board.id, { idMember: people[2]?.id ?? '' });
    const { id } = (await author('POST', `/cards/${idCard}/actions/comments`, { text: 'Mine' })).body;
    isText(await third('PUT', `/actions/${id}`, { text: 'Ours' }), 401, 'unauthorized card permission requested');
    isText(await third('DELETE', `/actions/${id}`), 401, 'unauthorized card permission requested');
    expect((await author('PUT', `/actions/${id}`, { text: 'Still mine' })).body.data.dateLastEdited).toBeTruthy();
    expect((await talk('DELETE', `/actions/${id}`)).body).toEqual({ _value: null });
  });

  test('what one does, the others are told', async () => {
    const { emulator } = world();
    const seen: unknown[] = [];
    const stop = emulator.subscribe((change) => seen.push(change));
    const second = talkTo(emulator, board.id, { idMember: people[1]?.id ?? '' });
    await second('PUT', `/cards/${idCard}`, { name: 'Seen' });
    await second('GET', `/cards/${idCard}`);
    expect(seen).toContainEqual({ idBoard: board.id, idCard });
    const count = seen.length;
    stop();
    await second('PUT', `/cards/${idCard}`, { name: 'Unseen' });
    expect(seen).toHaveLength(count);
  });
});

describe('limits and plans', () => {
  const limited = (limits: Json): BoardExport => ({ ...board, limits });
  const at = (disableAt: number) => ({ status: 'ok', disableAt, warnAt: disableAt });

  test('one card too many is refused', async () => {
    const emulator = emulate({ boards: [limited({ cards: { openPerBoard: at(4) } })] });
    const talk = talkTo(emulator, board.id);
    expect((await talk('POST', '/cards', { idList, name: 'Fourth' })).status).toBe(200);
    expect((await talk('POST', '/cards', { idList, name: 'Fifth' })).status).toBe(403);
    const { limits } = (await talk('GET', `/boards/${board.id}?fields=limits`)).body;
    expect(limits.cards.openPerBoard).toEqual({ status: 'disabled', disableAt: 4, warnAt: 3 });
  });

  test('one check item too many is refused', async () => {
    const emulator = emulate({ boards: [limited({ checkItems: { perChecklist: at(3) } })] });
    const talk = talkTo(emulator, board.id);
    const [checklist] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
    expect((await talk('POST', `/checklists/${checklist.id}/checkItems`, { name: 'Fourth' })).status).toBe(403);
  });

  test('a free workspace has no dates and members of check items', async () => {
    const { talk } = world({ premiumFeatures: [] });
    const [{ id, checkItems }] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
    const due = '2030-01-01T00:00:00.000Z';
    expect((await talk('POST', `/checklists/${id}/checkItems`, { name: 'x', due })).status).toBe(403);
    expect(
      (await talk('PUT', `/cards/${idCard}/checkItem/${checkItems[0].id}`, { idMember: people[0]?.id })).status,
    ).toBe(403);
    const paid = world().talk;
    expect((await paid('PUT', `/cards/${idCard}/checkItem/${checkItems[0].id}`, { due })).body.due).toBe(due);
  });

  test('many cards with their actions are refused', async () => {
    const large = generateBoard({ cards: 400, itemsPerCard: 0, commentsPerCard: 0 });
    const talk = talkTo(emulate({ boards: [large] }), large.id);
    const answer = await talk('GET', `/boards/${large.id}/cards?actions=commentCard`);
    expect([answer.status, answer.body.error]).toEqual([403, 'API_TOO_MANY_CARDS_REQUESTED']);
    expect((await talk('GET', `/boards/${large.id}/cards?actions=commentCard&limit=100`)).status).toBe(200);
  });
});
