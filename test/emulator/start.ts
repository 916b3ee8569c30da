import { access } from 'node:fs/promises';
import { readBoardFile } from './server/board-file.ts';
import { buildClient, buildHost, buildMuster } from './server/build.ts';
import { readOptions, USAGE, UsageError } from './server/options.ts';
import { PortError } from './server/ports.ts';
import { serve } from './server/serve.ts';

/** Starts the emulated Trello and keeps running: `npm start`, `npm run dev`, `npm run emulator`. */
async function start(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(USAGE);

  const boards = options.board === undefined ? undefined : [await readBoardFile(options.board)];
  for (const path of [options.client, ...options.powerUps]) await mustExist(path?.split('#')[0]);
  await buildClient();
  if (!options.dev) await buildHost();
  if (!options.dev && !options.alone) await buildMuster();

  const { boardUrl, origin, key, token } = await serve({
    ...(options.port !== undefined && { port: options.port }),
    ...(boards && { boards }),
    ...(options.client !== undefined && { library: options.client }),
    powerUps: options.powerUps,
    alone: options.alone,
    oauth2: options.oauth2,
    dev: options.dev,
  });
  console.log(`Board  ${boardUrl}`);
  console.log(`REST   ${origin}/1  key=${key} token=${token}`);
}

async function mustExist(path: string | undefined): Promise<void> {
  if (path === undefined || /^https?:\/\//.test(path)) return;
  await access(path).catch(() => {
    throw new UsageError(`There is nothing at ${path}.`);
  });
}

start(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof UsageError || error instanceof PortError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
