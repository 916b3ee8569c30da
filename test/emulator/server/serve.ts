import type { Server } from 'node:http';
import type { BoardExport, Emulator } from '../contract.ts';
import { emulate } from '../emulate.ts';
import { sampleBoard } from '../seeds/sample.ts';
import { createBoards } from './boards.ts';
import { createEvents } from './events.ts';
import { serveFolder } from './folder.ts';
import { readLibrary } from './library.ts';
import { places } from './places.ts';
import { close, freePort, LOCALHOST, listen, PortError } from './ports.ts';
import { createPowerUps } from './power-ups.ts';
import { CLIENT, KEY } from './rewrite.ts';
import { fetchSite, pagesDevSite, pagesSite, type Site, trelloDevSite, trelloSite } from './sites.ts';
import { createStorage } from './storage.ts';

export interface ServeOptions {
  /** Trello's port, Muster's pages being on the next one; a free pair when absent. */
  readonly port?: number;
  readonly boards?: readonly BoardExport[];
  /** A file to serve as Trello's client library; the stand-in when absent. */
  readonly library?: string;
  /** Further Power-Ups: the addresses of their connectors, or folders to serve (`folder#page` where it is not index.html). */
  readonly powerUps?: readonly string[];
  /** People sign in at Muster with OAuth 2.0 instead of the API key. */
  readonly oauth2?: boolean;
  /** Without Muster. */
  readonly alone?: boolean;
  /** Muster and the host page are made anew at each change of their source. */
  readonly dev?: boolean;
}

export interface Served {
  readonly boardUrl: string;
  /** Trello. */
  readonly origin: string;
  /** Muster's pages. */
  readonly pagesOrigin: string;
  readonly key: string;
  /** A token of the person the board is shown as, for reading and writing. */
  readonly token: string;
  readonly emulator: Emulator;
  close(): Promise<void>;
}

const FIRST_PORT = 8080;
const ATTEMPTS = 50;

/** Serves the emulated Trello on `localhost` and the Power-Ups' pages on `127.0.0.1`: two sites, as in reality. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  if (options.port !== undefined) return serveOn(options.port, options);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await serveOn(attempt === 0 ? FIRST_PORT : await freePort(), options);
    } catch (error) {
      if (!(error instanceof PortError) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function serveOn(port: number, options: ServeOptions): Promise<Served> {
  const origin = `http://localhost:${port}`;
  const pagesOrigin = `http://127.0.0.1:${port + 1}`;
  const home = { origin, key: KEY, ...(options.oauth2 && { client: CLIENT }) };
  const servers: Server[] = [];
  const sites: Site[] = [];
  const open = async (at: number, addresses: readonly string[], site: Site) => {
    sites.push(site);
    servers.push(...(await listen(at, addresses, site.handle)));
  };
  const stop = async () => {
    await close(servers);
    await Promise.all(sites.map((site) => site.stop()));
  };

  try {
    const connectors: string[] = [];
    const muster = options.dev ? pagesDevSite(home) : pagesSite(places.dist, home);
    if (!options.alone) {
      await open(port + 1, ['127.0.0.1'], await muster);
      connectors.push(`${pagesOrigin}/index.html`);
    }
    for (const [index, powerUp] of (options.powerUps ?? []).entries()) {
      if (/^https?:\/\//.test(powerUp)) {
        connectors.push(powerUp);
        continue;
      }
      const at = port + 2 + index;
      const { folder, page } = folderOf(powerUp);
      await open(at, ['127.0.0.1'], fetchSite(serveFolder(folder, origin)));
      connectors.push(`http://127.0.0.1:${at}/${page}`);
    }
    const start = options.boards ?? [sampleBoard(Date.now())];
    const emulator = emulate({ origin, boards: start });
    const boards = createBoards(emulator);
    const library = await readLibrary(options.library ?? places.library, origin);
    const trello = {
      emulator,
      boards,
      library,
      powerUps: createPowerUps(connectors),
      storage: createStorage(),
      events: createEvents(),
    };
    await open(port, LOCALHOST, options.dev ? await trelloDevSite(trello) : await trelloSite(trello));

    const idBoard = start[0]?.id ?? '';
    const token = emulator.grant({ key: KEY, idMember: emulator.personOf(idBoard).id, scope: 'read,write,account' });
    const boardUrl = await boards.urlOf(idBoard);
    return { boardUrl, origin, pagesOrigin, key: KEY, token, emulator, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `folder#page`: the connector is the folder's own page unless it says otherwise. */
function folderOf(path: string): { folder: string; page: string } {
  const [folder = path, page = ''] = path.split('#');
  return { folder, page };
}
