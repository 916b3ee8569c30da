import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../contract.ts';
import type { Boards } from './boards.ts';
import { createEvents, type Events } from './events.ts';
import { type Library, scriptResponse } from './library.ts';
import { createOAuth2Broker, ExchangeSchema, type OAuth2Broker } from './oauth2.ts';
import type { PowerUps } from './power-ups.ts';
import { createStorage, type Place, type Storage } from './storage.ts';

export interface TrelloOptions {
  readonly emulator: Emulator;
  readonly boards: Boards;
  readonly powerUps: PowerUps;
  readonly library: Library;
}

type Env = { Bindings: HttpBindings };

const Write = z.object({
  powerUp: z.string(),
  scope: z.enum(['board', 'card', 'member', 'organization']),
  id: z.string(),
  visibility: z.enum(['shared', 'private']),
  data: z.string(),
});
const Enable = z.object({ board: z.string(), id: z.string(), enabled: z.boolean() });

/** Everything of the emulated Trello but the host page itself. */
export function trelloRoutes({ emulator, boards, powerUps, library }: TrelloOptions): Hono<Env> {
  const storage = createStorage();
  const events = createEvents();
  emulator.subscribe((change) => events.send({ type: 'change', change }));

  const app = new Hono<Env>();
  app.get('/power-up.min.js', () => scriptResponse(library.original));
  app.get('/power-up.local.js', () => scriptResponse(library.local));
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
  oauth2Routes(app, oauth2, emulator);
  app.post('/_emulator/reset', async (c) => {
    const response = await answer(c, emulator);
    storage.clear();
    powerUps.reset();
    oauth2.clear();
    events.send({ type: 'reset' });
    return response;
  });
  for (const path of ['/_emulator/*', '/oauth/token', '/authorize/oauth/token'])
    app.all(path, (c) => answer(c, emulator));
  // The consent is a page for people; everything else below /1 is the API.
  app.all('/1/*', (c, next) => (c.req.path === '/1/authorize' ? next() : answer(c, emulator)));
  return app;
}

function storageRoutes(app: Hono<Env>, emulator: Emulator, storage: Storage, events: Events): void {
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

function oauth2Routes(app: Hono<Env>, oauth2: OAuth2Broker, emulator: Emulator): void {
  const ownerOf = async (c: Context<Env>) => {
    const body: unknown = await c.req.json();
    const { powerUp, organization } = Owner.parse(body);
    return { owner: [powerUp, organization, c.req.header('x-emulator-member')].join(' '), body };
  };
  app.post('/_emulator/authorize', async (c) => {
    const response = await answer(c, emulator);
    if (response.ok) oauth2.noteCode(new URL(c.req.url).searchParams, await response.clone().json());
    return response;
  });
  app.post('/_emulator/oauth2/exchange', async (c) => {
    const { owner, body } = await ownerOf(c);
    return c.json(await oauth2.exchange(owner, ExchangeSchema.parse(body)));
  });
  app.post('/_emulator/oauth2/refresh', async (c) => c.json(await oauth2.refresh((await ownerOf(c)).owner)));
}

/** The emulator's answer; a connection it cuts is cut for real. */
async function answer(c: Context<Env>, emulator: Emulator): Promise<Response> {
  try {
    return await emulator.fetch(c.req.raw);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // With headers: a browser sends a request once more by itself, whatever its method, when a connection that it had used
    // before ends without any.
    const { incoming, outgoing } = c.env;
    outgoing.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    outgoing.write(' ', () => incoming.socket.destroy());
    return RESPONSE_ALREADY_SENT;
  }
}
