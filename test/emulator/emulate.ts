import type { BoardExport, Change, Clock, Emulator, EmulatorOptions } from './contract.ts';
import { createApps } from './rest/apps.ts';
import { createControl } from './rest/control.ts';
import { exportBoard } from './rest/exports.ts';
import { createFaults } from './rest/faults.ts';
import { createIds } from './rest/ids.ts';
import { createRateLimits, trelloLimits } from './rest/limits.ts';
import { loadBoard } from './rest/load.ts';
import { createLog } from './rest/log.ts';
import { createOAuth2 } from './rest/oauth2.ts';
import { personOf } from './rest/persons.ts';
import { createPipeline } from './rest/pipeline.ts';
import { setPluginData } from './rest/plugin-data.ts';
import { restoreWorld, type Saved, saveWorld } from './rest/saved.ts';
import { createStore, findBoard } from './rest/store.ts';
import { createTokens, lifetimeOf, readScopes } from './rest/tokens.ts';
import type { World } from './rest/world.ts';
import { sampleBoard } from './seeds/sample.ts';

/** A Trello in memory: its REST API as a function from request to response. */
export function emulate(options: EmulatorOptions = {}): Emulator {
  const clock = options.clock ?? systemClock;
  const ids = createIds(clock);
  const origin = options.origin ?? 'https://trello.com';
  const log = createLog();
  const limits = createRateLimits(clock, options.limits ?? {});
  const faults = createFaults(options.faults ?? {});
  const listeners = new Set<(change: Change) => void>();
  const appOf = createApps(options.apps ?? []);
  const pending = new Map<string, Change>();

  const world: World = {
    origin,
    clock,
    ids,
    appOf,
    store: createStore(),
    tokens: createTokens(clock, ids),
    note: (change) => pending.set(`${change.idBoard} ${change.idCard} ${change.idMember}`, change),
  };
  const oauth2 = createOAuth2(world);
  const tell = (): void => {
    const changes = [...pending.values()];
    pending.clear();
    for (const change of changes) for (const listener of listeners) listener(change);
  };

  const start: readonly BoardExport[] = options.boards ?? [sampleBoard(clock.now())];
  const emulator: Emulator = {
    fetch: (request) => pipeline(request),
    log: log.entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    loadBoard(board) {
      const { id, shortLink } = loadBoard(board, world.store, ids);
      world.note({ idBoard: id });
      tell();
      return { id, shortLink, url: `${origin}/b/${shortLink}` };
    },
    exportBoard(id) {
      const board = findBoard(world.store, id);
      if (board === undefined) throw new Error(`no board ${id}`);
      return structuredClone(exportBoard(board, world.store, personOf(board, world.store).id));
    },
    personOf(idBoard) {
      const { id, username, fullName } = personOf(findBoard(world.store, idBoard), world.store);
      return { id, username, fullName };
    },
    grant({ key, idMember, scope = 'read,write', expiration = 'never' }) {
      const scopes = readScopes(scope);
      if (scopes === undefined) throw new Error(`no such scope: ${scope}`);
      const identifier = appOf(key).name;
      return world.tokens.grant({ key, identifier, idMember, scopes, lifetime: lifetimeOf(expiration), lasting: true })
        .value;
    },
    revoke: (token) => world.tokens.revoke(token),
    setPluginData(data) {
      setPluginData(world, data);
      tell();
    },
    save: () => saveWorld(world),
    restore(saved) {
      // What is restored was saved here.
      restoreWorld(world, saved as Saved);
      pending.clear();
    },
    reset() {
      world.store = createStore();
      world.tokens.reset();
      oauth2.reset();
      log.clear();
      faults.set({});
      limits.set(trelloLimits);
      pending.clear();
      for (const board of start) emulator.loadBoard(board);
    },
  };

  const control = createControl({ emulator, world, limits, faults, oauth2 });
  const pipeline = createPipeline({ world, log, limits, faults, tell, control });
  for (const board of start) emulator.loadBoard(board);
  return emulator;
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
