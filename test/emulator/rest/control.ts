import { Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../contract.ts';
import { respond } from './api.ts';
import type { FaultPlan } from './faults.ts';
import type { RateLimits } from './limits.ts';
import { notFound, Refusal } from './refusal.ts';
import { findBoard } from './store.ts';
import type { World } from './world.ts';

interface Parts {
  readonly emulator: Emulator;
  readonly world: World;
  readonly limits: RateLimits;
  readonly faults: FaultPlan;
}

const rate = z.number().min(0).max(1);
const faultsShape = z
  .strictObject({
    seed: z.number().int(),
    delayMs: z.tuple([z.number().min(0), z.number().min(0)]),
    rate429: rate,
    rate500: rate,
    cutBefore: rate,
    cutAfter: rate,
    truncate: rate,
    revokeAfter: z.number().int().min(0),
  })
  .partial();
const count = z.number().int().min(1);
const limitsShape = z
  .strictObject({
    windowMs: count,
    tokenPerWindow: count,
    keyPerWindow: count,
    membersPerWindow: count,
    lockOutAfter: count,
  })
  .partial();
const boardShape = z.looseObject({ id: z.string().min(1) });

/** The emulator's own controls, below `/_emulator`: what happened, boards in and out, faults and limits. */
export function createControl({ emulator, world, limits, faults }: Parts): (request: Request) => Promise<Response> {
  const control = new Hono().basePath('/_emulator');
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
    faults.set(defined(await read(context.req.raw, faultsShape)));
    return context.json(faults.faults);
  });
  control.get('/limits', (context) => context.json(limits.limits));
  control.post('/limits', async (context) => {
    limits.set(defined(await read(context.req.raw, limitsShape)));
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
  control.notFound(({ req }) =>
    respond(new Refusal(501, `This emulator has no route ${req.method} ${new URL(req.url).pathname}`)),
  );
  control.onError((error) => {
    if (error instanceof Refusal) return respond(error);
    throw error;
  });
  return async (request) => control.fetch(request);
}

async function read<T>(request: Request, shape: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Refusal(400, `Error parsing body: ${z.prettifyError(parsed.error)}`);
}

/** Without the keys that were not sent. */
function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in value) {
    const found = value[key];
    if (found !== undefined) kept[key] = found as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
