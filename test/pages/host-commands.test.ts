import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, askConnector, libraries, openProbe, type Probe, tell } from './host-probe.ts';

describe.each(libraries)('with %s', (_name, library) => {
  let probe: Probe;
  let page: Page;

  beforeAll(async () => {
    probe = await openProbe(library);
    page = probe.page;
  });
  afterAll(() => probe.close());
  beforeEach(async () => {
    await page.goto(probe.served.boardUrl);
    await page.getByRole('link', { name: 'First', exact: true }).click();
    await page.getByTitle('Probe section').waitFor();
  });

  const t = (code: string) => ask(page, 'Probe section', code);

  describe('a page reads', () => {
    it.each([
      ['t.card("id", "name", "desc")', { id: expect.any(String), name: 'First', desc: 'What it is' }],
      ['t.card("badges").then((card) => card.badges.checkItems)', 2],
      [
        't.card("labels", "members")',
        {
          labels: [{ id: expect.any(String), name: 'Urgent', color: 'red' }],
          members: [
            {
              id: expect.any(String),
              username: 'ben',
              fullName: 'Ben Birch',
              initials: 'BB',
              avatar: expect.stringContaining('/170.png'),
            },
          ],
        },
      ],
      ['t.card("nonsense")', {}],
      [
        't.cards("name").then((cards) => cards.map((card) => card.name))',
        ['First', 'Second', expect.stringContaining('<script>'), 'مرحبا بالعالم'],
      ],
      ['t.list("name")', { name: 'Doing' }],
      ['t.list("cards").then((list) => list.cards.length)', 3],
      ['t.lists("name")', [{ name: 'Doing' }, { name: 'Done' }]],
      [
        't.board("name", "shortLink", "idOrganization")',
        { name: 'Probing', shortLink: 'pRoBiNg1', idOrganization: '66f00000000000000000aaaa' },
      ],
      [
        't.board("memberships").then((board) => board.memberships.map((each) => each.memberType))',
        ['admin', 'normal', 'observer'],
      ],
      ['t.member("username", "fullName", "initials")', { username: 'ada', fullName: 'Ada Ash', initials: 'AA' }],
      ['t.organization("id")', { id: '66f00000000000000000aaaa' }],
      ['t.isMemberSignedIn()', true],
      ['t.memberCanWriteToModel("card")', true],
    ])('%s', async (code, expected) => {
      expect(await t(code)).toEqual(expected);
    });

    it('all fields of a card', async () => {
      expect(Object.keys((await t('t.card("all")')) as object).sort()).toEqual(
        'address attachments badges checklists closed coordinates cover customFieldItems dateLastActivity desc due dueComplete id idList idShort labels locationName members name pos shortLink start url'.split(
          ' ',
        ),
      );
    });

    it('check items only of cards that were opened', async () => {
      const code = `t.cards("name", "checklists").then((cards) => cards[0].checklists.map((each) => Object.keys(each)))`;
      await expect.poll(() => t(code)).toEqual([expect.arrayContaining(['checkItems'])]);
      await page.goto(probe.served.boardUrl);
      const connector = await probe.connector();
      expect(await askConnector(connector, code.replace('t.cards', 'plugin.cards'))).toEqual([
        ['id', 'idBoard', 'idCard', 'name', 'pos'],
      ]);
    });
  });

  describe('a page keeps', () => {
    it('data by scope and visibility', async () => {
      for (const scope of ['board', 'member', 'organization']) {
        await t(`t.set("${scope}", "private", { one: 1, two: "${scope}" })`);
        expect(await t(`t.get("${scope}", "private", "two")`)).toBe(scope);
      }
      await t('t.remove("board", "private", "one")');
      expect(await t('t.get("board", "private")')).toEqual({ two: 'board' });
      expect(await t('t.get("board", "private", "one", "fallback")')).toBe('fallback');
    });

    it('what two calls at once write', async () => {
      await t('Promise.all([t.set("board", "shared", "a", 1), t.set("board", "shared", "b", 2)])');
      expect(await t('t.get("board", "shared")')).toMatchObject({ a: 1, b: 2 });
      expect(await t('t.getAll().then((all) => all.board.shared)')).toMatchObject({ a: 1, b: 2 });
    });

    it('data of another card, by id or short link', async () => {
      await t('t.cards("id").then((cards) => t.set(cards[1].id, "shared", "from", "afar"))');
      expect(await t('t.cards("shortLink").then((cards) => t.get(cards[1].shortLink, "shared", "from"))')).toBe('afar');
      expect(await t('t.set("66f0000000000000000000ff", "shared", "a", 1)')).toContain(
        'Card not found or not on current board',
      );
    });

    it('what it shares where the API reads it too', async () => {
      await t('t.set("board", "shared", "open", "to all")');
      const { served } = probe;
      const path = `${served.origin}/1/boards/pRoBiNg1/pluginData?key=${served.key}&token=${served.token}`;
      const [data] = await (await fetch(path)).json();
      expect(JSON.parse(data.value)).toMatchObject({ open: 'to all' });
    });

    it('not too much', async () => {
      expect(await t('t.set("board", "shared", "big", "x".repeat(8000))')).toBeUndefined();
      await t('t.remove("board", "shared", "big")');
      expect(await t('t.set("board", "shared", "big", "x".repeat(9000))')).toContain('PluginData length of');
      expect(await t('t.set("member", "private", "big", "x".repeat(4100))')).toContain('PluginData length of');
    });

    it('no secrets where others can read them', async () => {
      expect(await t('t.set("board", "shared", "deep", { auth_token: "x" })')).toContain('Detected potential secret');
      expect(await t('t.set("board", "private", "deep", { auth_token: "x" })')).toBeUndefined();
    });
  });

  describe('a page asks', () => {
    it('for a message, one at a time', async () => {
      await t('t.alert({ message: "One" })');
      await t('t.alert({ message: "Two", display: "error" })');
      await page.getByRole('status').filter({ hasText: 'Two' }).waitFor();
      expect(await page.getByRole('status').count()).toBe(1);
      await t('t.hideAlert()');
      await page.getByRole('status').waitFor({ state: 'detached' });
      expect(await t('t.alert({ message: "x".repeat(141) })')).toContain('1 to 140 characters');
    });

    it('for an attachment', async () => {
      await t('t.attach({ url: "https://attached.example/", name: "Attached" })');
      await page.getByRole('link', { name: 'Attached' }).waitFor();
    });

    it('for a token that says who looks', async () => {
      const [, payload] = String(await t('t.jwt({ state: "mine" })')).split('.');
      const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
      expect(claims).toMatchObject({ state: 'mine', idBoard: expect.any(String) });
    });

    it('for other places', async () => {
      await tell(page, 'Probe section', 't.hideCard()');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'First', exact: true }).click();
      expect(await t('t.navigate({ url: "https://elsewhere.example/" })')).toContain('NotHandled');
      await tell(page, 'Probe section', 't.cards("url").then((cards) => t.navigate({ url: cards[1].url }))');
      await page.getByRole('dialog', { name: 'Second' }).waitFor();
    });

    it('for what is refused', async () => {
      expect(await t('t.overlay({ url: "./page.html" })')).toContain('NotHandled');
      expect(await t('t.requestToken({})')).toContain('UnsupportedCommand');
      expect(await t('t.requestWithContext("nonsense", {})')).toContain('UnsupportedCommand');
      expect(await t('t.confetti({ clientX: 5, clientY: 5 })')).toBeUndefined();
    });
  });

  it('a page that does not know the secret gets no answer', async () => {
    const answered = await t(`new Promise((resolve) => {
      const id = 'stranger1';
      addEventListener('message', ({ data }) => data?.data?.some?.((item) => item.data.to === id) && resolve(true));
      parent.postMessage({ type: 'bulk', secret: 'guessed', data: [{ type: 'request', data: { id, command: 'board', args: [{ fields: ['name'], context: t.getContext() }] } }] }, '*');
      setTimeout(() => resolve(false), 500);
    })`);
    expect(answered).toBe(false);
  });

  it('an observer writes nothing that others see', async () => {
    await page.goto(`${probe.served.boardUrl}?as=olive`);
    await page.getByRole('link', { name: 'First', exact: true }).click();
    await page.getByTitle('Probe section').waitFor();
    expect(await t('t.set("card", "shared", "a", 1)')).toContain('No permission');
    expect(await t('t.set("board", "private", "a", 1)')).toBeUndefined();
    expect(await t('t.memberCanWriteToModel("board")')).toBe(false);
    expect(await t('t.attach({ url: "https://attached.example/" })')).toMatch(/Error|NotHandled/);
    await page.evaluate(() => sessionStorage.clear());
  });
});
