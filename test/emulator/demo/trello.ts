import { emulate } from '../emulate.ts';
import { sampleBoard } from '../seeds/sample.ts';
import { createBoards } from '../server/boards.ts';
import { createEvents, type HostEvent } from '../server/events.ts';
import { createPowerUps } from '../server/power-ups.ts';
import { createStorage } from '../server/storage.ts';
import { trelloRoutes } from '../server/trello.ts';
import type { Copy } from './copy.ts';

/** A Trello that lives in a browser. */
export interface Trello {
  fetch(request: Request): Promise<Response>;
  /** Keeps a copy of all there is, for when the browser has stopped the worker. */
  keep(): Promise<void>;
}

export interface TrelloOptions {
  /** Stands in the addresses it answers with. */
  readonly origin: string;
  /** The Power-Up that is on its boards. */
  readonly connector: string;
  readonly copy: Copy;
  readonly tell: (event: HostEvent) => void;
}

/** Changes that come within this time are kept together. */
const GATHER_MS = 200;

/** Opens the Trello that was kept, else a new one with the sample board. */
export async function openTrello({ origin, connector, copy, tell }: TrelloOptions): Promise<Trello> {
  const emulator = emulate({ origin, boards: [sampleBoard(Date.now())] });
  const kept = await copy.read();
  if (kept) emulator.restore(kept.world);
  const data = kept?.data ?? new Map<string, string>();
  const disabled = kept?.disabled ?? new Set<string>();
  const events = createEvents();
  events.hear(tell);
  const routes = trelloRoutes({
    emulator,
    boards: createBoards(emulator),
    powerUps: createPowerUps([connector], disabled),
    storage: createStorage(data),
    events,
    // A connection that is cut fails in a worker as it does over HTTP.
    answer: ({ req }) => emulator.fetch(req.raw).catch(() => Response.error()),
  });

  let writing: Promise<void> | undefined;
  const write = async () => {
    await new Promise((resume) => setTimeout(resume, GATHER_MS));
    writing = undefined;
    await copy.write({ world: emulator.save(), data, disabled });
  };
  return {
    fetch: async (request) => routes.fetch(request),
    keep() {
      writing ??= write();
      return writing;
    },
  };
}
