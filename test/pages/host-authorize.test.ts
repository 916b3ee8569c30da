import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, frameIn, libraries, openProbe, type Probe } from './host-probe.ts';

describe.each(libraries)('with %s, a Power-Up', (_name, library) => {
  let probe: Probe;
  let page: Page;

  beforeAll(async () => {
    probe = await openProbe(library);
    page = probe.page;
  });
  afterAll(() => probe.close());
  beforeEach(async () => {
    // A window that is still about to close would be used again, as it has the name of the next one.
    await Promise.all(
      page
        .context()
        .pages()
        .filter((other) => other !== page)
        .map((other) => other.close()),
    );
    await page.goto(probe.served.boardUrl);
    await page.getByRole('button', { name: 'Open popup' }).click();
    await frameIn(page, 'Probe popup').getByRole('button', { name: 'Press' }).waitFor();
  });

  const t = (code: string) => ask(page, 'Probe popup', code);
  const back = `new URL('./return.html', location.href).href`;
  const authorize = `t.getRestApi().authorize({ scope: 'read,write', expiration: 'never', returnUrl: ${back} })`;

  /** Starts to authorize, and answers in the window that opens. */
  const consent = async (code: string, answer: 'Allow' | 'Deny') => {
    const opened = page.context().waitForEvent('page');
    const outcome = t(code);
    const window = await opened;
    await window.getByText('It will act for Ada Ash').waitFor();
    await window.getByRole('button', { name: answer }).click();
    return { outcome, window };
  };

  it('is allowed with key and token, keeps the token, and forgets it', async () => {
    const { outcome } = await consent(authorize, 'Allow');
    const token = String(await outcome);
    const me = await fetch(`${probe.served.origin}/1/members/me?key=0123456789abcdef0123456789abcdef&token=${token}`);
    expect(await me.json()).toMatchObject({ username: 'ada' });
    expect(await t('t.getRestApi().getToken()')).toBe(token);
    expect(await t('t.get("member", "private", "trello_token")')).toBe(token);
    await t('t.getRestApi().clearToken()');
    expect(await t('t.getRestApi().isAuthorized()')).toBe(false);
  });

  it('hears of a window that is closed', async () => {
    const opened = page.context().waitForEvent('page');
    const outcome = t(`${authorize}.catch((error) => error.name)`);
    await (await opened).close();
    expect(await outcome).toContain('AuthDeniedError');
  });

  it('is allowed with OAuth 2.0, by a code that the host exchanges', async () => {
    const { outcome } = await consent('t.getOAuth2ApiClient().authorize({ scopes: ["read:board:trello"] })', 'Allow');
    await outcome;
    const token = await t('t.getOAuth2ApiClient().getAccessToken()');
    const board = await fetch(`${probe.served.origin}/1/boards/pRoBiNg1?fields=name`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await board.json()).toMatchObject({ name: 'Probing' });
    const kept = 't.get("organization", "private", "oauth2")';
    expect(JSON.stringify(await t(kept))).not.toContain('refresh_token');
    await t(`${kept}.then((tokens) => t.set("organization", "private", "oauth2", { ...tokens, expireTime: 0 }))`);
    const refreshed = await t('t.getOAuth2ApiClient().getAccessToken()');
    expect(refreshed).toEqual(expect.any(String));
    expect(refreshed).not.toBe(token);
  });
});

describe('the consent', () => {
  let probe: Probe;
  beforeAll(async () => {
    probe = await openProbe();
  });
  afterAll(() => probe.close());

  const open = (params: Record<string, string>) =>
    probe.page.goto(`${probe.served.origin}/1/authorize?${new URLSearchParams(params)}`);
  const key = '0123456789abcdef0123456789abcdef';

  it('shows a token to copy when there is nowhere to go', async () => {
    await open({ key, name: 'A tool', scope: 'read,account', expiration: '1hour', response_type: 'token' });
    await probe.page.getByRole('heading', { name: 'Let A tool use your account?' }).waitFor();
    expect(await probe.page.getByRole('listitem').count()).toBe(2);
    await probe.page.getByRole('button', { name: 'Allow' }).click();
    await probe.page.getByText(/^ATTA/).waitFor();
  });

  it('sends back without a token when denied', async () => {
    const back = `${probe.served.origin}/nowhere`;
    await open({ key, name: 'A tool', return_url: back, callback_method: 'fragment' });
    await probe.page.getByRole('button', { name: 'Deny' }).click();
    await expect.poll(() => probe.page.url()).toMatch(/\/nowhere#token=(&|$)/);
  });

  it.each([
    [{ key: 'short' }, 'invalid key'],
    [{ key, scope: 'everything' }, 'scope'],
    [{ key, expiration: 'soon' }, 'expiration'],
  ])('says what is wrong with %o', async (params, reason) => {
    await open({ name: 'A tool', ...params });
    await probe.page.getByRole('alert').filter({ hasText: reason }).waitFor();
  });
});
