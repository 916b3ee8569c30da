import { expect, test } from 'vitest';
import { emulate } from '../emulate.ts';
import { generateBoard } from '../seeds/generate.ts';
import { key, read, talkAs } from '../talk.ts';

const board = generateBoard({ cards: 1 });
const elsewhere = generateBoard({ cards: 1, seed: 9, now: Date.UTC(2026, 5, 1) });
const back = 'https://127.0.0.1:8443/authorize.html';
const client = 'client-of-oauth-2';
const redirect = 'https://app.example/callback';
const workspace = String(board.idOrganization);

function world() {
  let time = Date.UTC(2026, 0, 1);
  const clock = { now: () => time, sleep: async () => {} };
  const emulator = emulate({
    boards: [board, elsewhere],
    clock,
    apps: [
      { name: 'Muster', key, origins: ['https://127.0.0.1:8443'] },
      { name: 'Closed', key: key.replace('a', 'b'), origins: [] },
      { name: 'Muster', clientId: client, origins: ['https://app.example'] },
    ],
  });
  const ask = async (path: string, body?: unknown) => {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return read(await emulator.fetch(new Request(`https://trello.com${path}`, init)));
  };
  return { emulator, ask, pass: (ms: number) => (time += ms) };
}

const query = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    key,
    name: 'Muster',
    scope: 'read,write',
    expiration: '1day',
    response_type: 'fragment',
    callback_method: 'fragment',
    return_url: back,
    ...more,
  });

test('the page that asks is told of the app, the scopes and where the answer goes', async () => {
  const { ask } = world();
  expect((await ask(`/_emulator/authorize?${query()}`)).body).toEqual({
    kind: 'token',
    name: 'Muster',
    scopes: ['read', 'write'],
    expiration: '1day',
    callbackMethod: 'fragment',
    returnUrl: back,
    returnUrlAllowed: true,
  });
  const closed = query({ key: key.replace('a', 'b') });
  expect((await ask(`/_emulator/authorize?${closed}`)).body.returnUrlAllowed).toBe(false);
});

test('allowing sends a token along that works', async () => {
  const { ask, emulator } = world();
  const { redirect } = (await ask(`/_emulator/authorize?${query()}`, { allow: true })).body;
  const [url, token = ''] = redirect.split('#token=');
  expect(url).toBe(back);
  expect(token).toMatch(/^ATTA[0-9a-f]{72}$/);
  const talk = talkAs(emulator, `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`);
  expect((await talk('GET', '/members/me')).body.id).toBe(emulator.personOf(board.id).id);
  expect((await talk('GET', `/tokens/${token}`)).body).toMatchObject({
    identifier: 'Muster',
    dateExpires: '2026-01-02T00:00:00.000Z',
  });
});

test('denying sends an empty token and says why', async () => {
  const { redirect } = (await world().ask(`/_emulator/authorize?${query()}`, { allow: false })).body;
  expect(redirect).toBe(`${back}#token=&error=token%20request%20rejected`);
});

test('an origin that is not allowed gets nothing', async () => {
  const { ask } = world();
  const wrong = query({ return_url: 'https://evil.example/' });
  expect((await ask(`/_emulator/authorize?${wrong}`, { allow: true })).status).toBe(400);
});

test('without an address the token is shown, with postMessage it is sent to the window', async () => {
  const { ask } = world();
  const shown = await ask(`/_emulator/authorize?${query({ return_url: '' })}`, { allow: true });
  expect(shown.body.token).toMatch(/^ATTA/);
  const sent = await ask(`/_emulator/authorize?${query({ callback_method: 'postMessage' })}`, { allow: true });
  expect(sent.body).toEqual({ token: expect.stringMatching(/^ATTA/), postMessageTo: 'https://127.0.0.1:8443' });
});

test.each([
  ['key', 'nonsense', 'invalid key'],
  ['scope', 'read,fly', 'invalid value for scope'],
  ['expiration', 'tomorrow', 'invalid value for expiration'],
])('%s=%s is refused', async (name, value, text) => {
  const answer = await world().ask(`/_emulator/authorize?${query({ [name]: value })}`);
  expect([answer.status, answer.text]).toEqual([400, text]);
});

const verifier = 'a-verifier-of-more-than-forty-three-characters-in-all';

async function consent(more: Record<string, string> = {}): Promise<URLSearchParams> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return new URLSearchParams({
    client_id: client,
    scope: 'read:board:trello write:board:trello offline_access',
    redirect_uri: redirect,
    state: 's1',
    response_type: 'code',
    prompt: 'consent',
    resource: `ari:cloud:trello::workspace/${workspace}`,
    code_challenge: Buffer.from(hash).toString('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
}

async function codeFor(ask: ReturnType<typeof world>['ask']): Promise<string> {
  const answer = await ask(`/_emulator/authorize?${await consent()}`, { allow: true });
  const url = new URL(answer.body.redirect);
  expect(url.searchParams.get('state')).toBe('s1');
  return url.searchParams.get('code') ?? '';
}

const exchange = (code: string, more = {}) => ({
  grant_type: 'authorization_code',
  client_id: client,
  redirect_uri: redirect,
  code,
  code_verifier: verifier,
  ...more,
});

test('OAuth 2.0: a code is exchanged once, with the verifier that belongs to it', async () => {
  const { ask, emulator } = world();
  const wrong = await ask('/oauth/token', exchange(await codeFor(ask), { code_verifier: 'another' }));
  expect([wrong.status, wrong.body.error]).toEqual([400, 'invalid_grant']);

  const code = await codeFor(ask);
  const { body } = await ask('/oauth/token', exchange(code));
  expect(body).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
  expect((await ask('/oauth/token', exchange(code))).body.error).toBe('invalid_grant');

  const talk = talkAs(emulator, `Bearer ${body.access_token}`);
  expect((await talk('GET', `/boards/${board.id}`)).status).toBe(200);
});

test('OAuth 2.0: the token of a Power-Up holds for its workspace only, and for its scopes', async () => {
  const { ask, emulator } = world();
  const { body } = await ask('/authorize/oauth/token', exchange(await codeFor(ask)));
  const talk = talkAs(emulator, `Bearer ${body.access_token}`);
  expect((await talk('GET', `/boards/${elsewhere.id}`)).status).toBe(403);
  const member = await talk('PUT', `/boards/${board.id}/members/me`, { type: 'normal' });
  expect([member.status, member.body]).toEqual([401, { message: 'missing scopes' }]);
});

test('OAuth 2.0: an access token lasts an hour, a refresh token is good for one use', async () => {
  const { ask, emulator, pass } = world();
  const { body } = await ask('/oauth/token', exchange(await codeFor(ask)));
  pass(3_600_000);
  expect((await talkAs(emulator, `Bearer ${body.access_token}`)('GET', `/boards/${board.id}`)).text).toBe(
    'invalid token',
  );
  const refresh = { grant_type: 'refresh_token', client_id: client, refresh_token: body.refresh_token };
  const fresh = (await ask('/oauth/token', refresh)).body;
  expect(fresh.refresh_token).not.toBe(body.refresh_token);
  expect((await talkAs(emulator, `Bearer ${fresh.access_token}`)('GET', `/boards/${board.id}`)).status).toBe(200);
  expect((await ask('/oauth/token', refresh)).body.error).toBe('invalid_grant');
  pass(90 * 24 * 3_600_000);
  const late = await ask('/oauth/token', { ...refresh, refresh_token: fresh.refresh_token });
  expect(late.body.error).toBe('invalid_grant');
});

test('OAuth 2.0: denial comes back as an error, PKCE is required', async () => {
  const { ask } = world();
  const denied = await ask(`/_emulator/authorize?${await consent()}`, { allow: false });
  expect(denied.body.redirect).toBe(`${redirect}?error=access_denied&state=s1`);
  const bare = await consent({ code_challenge: '' });
  expect((await ask(`/_emulator/authorize?${bare}`)).body.error).toBe('invalid_request');
});
