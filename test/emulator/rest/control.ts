import { Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../contract.ts';
import { respond } from './api.ts';
import { decideRequest, describeRequest } from './authorize.ts';
import { drawAvatar } from './avatars.ts';
import type { FaultPlan } from './faults.ts';
import type { RateLimits } from './limits.ts';
import type { OAuth2 } from './oauth2.ts';
import { readParams } from './params.ts';
import { personOf } from './persons.ts';
import { notFound, Refusal } from './refusal.ts';
import { findBoard } from './store.ts';
import type { World } from './world.ts';

interface Parts {
  readonly emulator: Emulator;
  readonly world: World;
  readonly limits: RateLimits;
  readonly faults: FaultPlan;
  readonly oauth2: OAuth2;
}

const rate = z.exactOptional(z.number().min(0).max(1));
const span = z.number().min(0);
const faultsShape = z.strictObject({
  seed: z.exactOptional(z.number().int()),
  delayMs: z.exactOptional(z.tuple([span, span])),
  rate429: rate,
  rate500: rate,
  cutBefore: rate,
  cutAfter: rate,
  truncate: rate,
  revokeAfter: z.exactOptional(z.number().int().min(0)),
});
const count = z.exactOptional(z.number().int().min(1));
const limitsShape = z.strictObject({
  windowMs: count,
  tokenPerWindow: count,
  keyPerWindow: count,
  membersPerWindow: count,
  lockOutAfter: count,
});
const decisionShape = z.object({ allow: z.boolean(), idMember: z.string().optional() });
const boardShape = z.looseObject({ id: z.string().min(1) });

/**
 * The emulator's own controls, below `/_emulator`: what happened, boards in and out, faults and limits, what the pages
 * that ask a member for consent need; and the token endpoint of OAuth 2.0.
 */
export function createControl({
  emulator,
  world,
  limits,
  faults,
  oauth2,
}: Parts): (request: Request) => Promise<Response> {
  const app = new Hono();
  const control = app.basePath('/_emulator');
  control.get('/log', (context) => context.json(emulator.log));
  control.post('/boards', async (context) => {
    const { id, url } = emulator.loadBoard(await read(context.req.raw, boardShape));
    return context.json({ id, url });
  });
  control.get('/boards', (context) =>
    context.json([...world.store.boards.all()].map(({ id, name, shortLink }) => ({ id, name, shortLink }))),
  );
  control.get('/boards/:id', (context) => {
    const board = findBoard(world.store, context.req.param('id'));
    if (board === undefined) throw notFound();
    return context.json(emulator.exportBoard(board.id));
  });
  control.get('/faults', (context) => context.json(faults.faults));
  control.post('/faults', async (context) => {
    faults.set(await read(context.req.raw, faultsShape));
    return context.json(faults.faults);
  });
  control.get('/limits', (context) => context.json(limits.limits));
  control.post('/limits', async (context) => {
    limits.set(await read(context.req.raw, limitsShape));
    return context.json(limits.limits);
  });
  control.post('/reset', (context) => {
    emulator.reset();
    return context.json({});
  });
  control.get('/files/:id/:name?', (context) => {
    const file = world.store.files.get(context.req.param('id'));
    if (file === undefined) throw notFound();
    return new Response(file.bytes, { headers: { 'content-type': file.type } });
  });
  control.get('/authorize', ({ req, json }) => {
    const query = new URL(req.url).searchParams;
    return json(query.has('client_id') ? oauth2.describe(query) : describeRequest(world, query));
  });
  control.post('/authorize', async ({ req, json }) => {
    const query = new URL(req.url).searchParams;
    const { allow, idMember } = await read(req.raw, decisionShape);
    const [board] = world.store.boards.all();
    const member = idMember ?? personOf(board, world.store).id;
    if (world.store.members.get(member) === undefined) throw notFound();
    return json(
      query.has('client_id') ? oauth2.decide(query, allow, member) : decideRequest(world, query, allow, member),
    );
  });
  control.get('/avatars/:id/:hash/:size', ({ req }) => {
    const member = world.store.members.get(req.param('id'));
    if (member === undefined) throw notFound();
    return new Response(drawAvatar(member), { headers: { 'content-type': 'image/svg+xml' } });
  });
  // The documentation and Atlassian's other products spell it differently.
  for (const path of ['/oauth/token', '/authorize/oauth/token']) {
    app.post(path, async ({ req, json }) => json(await oauth2.exchange(await readParams(req.raw))));
  }
  app.notFound(({ req }) =>
    respond(new Refusal(501, `This emulator has no route ${req.method} ${new URL(req.url).pathname}`)),
  );
  app.onError((error) => {
    if (error instanceof Refusal) return respond(error);
    throw error;
  });
  return async (request) => app.fetch(request);
}

async function read<T>(request: Request, shape: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Refusal(400, `Error parsing body: ${z.prettifyError(parsed.error)}`);
}
