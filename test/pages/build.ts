import { rm } from 'node:fs/promises';
import { buildClient, buildHost, buildMuster } from '../emulator/server/build.ts';
import { places } from '../emulator/server/places.ts';

/** Builds once, before all tests of pages, what they look at. The host can be tested while Muster does not build. */
export default async function setup(): Promise<void> {
  await buildClient();
  await buildHost();
  await buildMuster().catch(async (error: unknown) => {
    await rm(places.dist, { recursive: true, force: true });
    console.error('Muster does not build:', error);
  });
}
