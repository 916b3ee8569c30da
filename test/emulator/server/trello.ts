import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../contract.ts';
import type { Boards } from './boards.ts';
import type { Events } from './events.ts';
import { createOAuth2Broker, ExchangeSchema, type OAuth2Broker } from './oauth2.ts';
import type { PowerUps } from './power-ups.ts';
import type { Place, Storage } from './storage.ts';

export interface TrelloOptions {
  readonly emulator: Emulator;
  readonly boards: Boards;
  readonly powerUps: PowerUps;
  readonly storage: Storage;
  readonly events: Events;
  /** Has the emulator answer; how a connection is cut is for the site to know. */
  readonly answer: (context: Context) => Promise<Response>;
}

const Write = z.object({
  powerUp: z.string(),
  scope: z.enum(['board', 'card', 'member', 'organization']),
  id: z.string(),
  visibility: z.enum(['shared', 'private']),
  data: z.string(),
});
const Enable = z.object({ board: z.string(), id: z.string(), enabled: z.boolean() });

/** Everything of the emulated Trello but the host page itself. Not a word of Node: a browser's worker answers too. */
export function trelloRoutes({ emulator, boards, powerUps, storage, events, answer }: TrelloOptions): Hono {
  emulator.subscribe((change) => events.send({ type: 'change', change }));

  const app = new Hono();
  app.get('/_emulator/events', (c) => events.stream(c.req.query('board') ?? ''));
  app.get('/_emulator/viewer', async (c) => {
    const { board, card, as } = c.req.query();
    return c.json(await boards.viewer({ board, card }, as));
  });
  app.get('/_emulator/power-ups', async (c) => c.json(await powerUps.of(c.req.query('board') ?? '')));
  app.put('/_emulator/power-ups', async (c) => {
    const { board, id, enabled } = Enable.parse(await c.req.json());
    powerUps.enable(board, id, enabled);
    events.send({ type: 'power-ups' });
    return c.json({});
  });
  storageRoutes(app, emulator, storage, events);
  const oauth2 = createOAuth2Broker(emulator);
  oauth2Routes(app, oauth2, answer);
  app.post('/_emulator/reset', async (c) => {
    const response = await answer(c);
    storage.clear();
    powerUps.reset();
    oauth2.clear();
    events.send({ type: 'reset' });
    return response;
  });
  for (const path of ['/_emulator/*', '/oauth/token', '/authorize/oauth/token']) app.all(path, (c) => answer(c));
  // The consent is a page for people; everything else below /1 is the API.
  app.all('/1/*', (c, next) => (c.req.path === '/1/authorize' ? next() : answer(c)));
  return app;
}

function storageRoutes(app: Hono, emulator: Emulator, storage: Storage, events: Events): void {
  app.get('/_emulator/storage', (c) => {
    const idMember = c.req.header('x-emulator-member') ?? '';
    const { powerUp = '', ...objects } = c.req.query();
    const leaves = Object.entries(objects).map(([scope, id]) => {
      const read = (visibility: Place['visibility']) =>
        storage.read({ powerUp, scope: scope as Place['scope'], id, visibility, idMember });
      return [scope, { shared: read('shared'), private: read('private') }];
    });
    return c.json(Object.fromEntries(leaves));
  });
  app.put('/_emulator/storage', async (c) => {
    const { data, ...rest } = Write.parse(await c.req.json());
    const place = { ...rest, idMember: c.req.header('x-emulator-member') ?? '' };
    storage.write(place, data);
    const { scope, id, visibility, powerUp: idPlugin } = place;
    if (visibility === 'shared' && (scope === 'board' || scope === 'card')) {
      emulator.setPluginData({ scope, id, idPlugin, value: data === '{}' ? '' : data });
    }
    events.send({ type: 'data', place });
    return c.json({});
  });
}

/** The Power-Up, the person and the workspace that tokens of OAuth 2.0 belong to. */
const Owner = z.object({ powerUp: z.string(), organization: z.string() });

function oauth2Routes(app: Hono, oauth2: OAuth2Broker, answer: TrelloOptions['answer']): void {
  const ownerOf = async (c: Context) => {
    const body: unknown = await c.req.json();
    const { powerUp, organization } = Owner.parse(body);
    return { owner: [powerUp, organization, c.req.header('x-emulator-member')].join(' '), body };
  };
  app.post('/_emulator/authorize', async (c) => {
    const response = await answer(c);
    if (response.ok) oauth2.noteCode(new URL(c.req.url).searchParams, await response.clone().json());
    return response;
  });
  app.post('/_emulator/oauth2/exchange', async (c) => {
    const { owner, body } = await ownerOf(c);
    return c.json(await oauth2.exchange(owner, ExchangeSchema.parse(body)));
  });
  app.post('/_emulator/oauth2/refresh', async (c) => c.json(await oauth2.refresh((await ownerOf(c)).owner)));
}
