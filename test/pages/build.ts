import { buildClient, buildHost, buildMuster } from '../emulator/server/build.ts';

/** Builds once, before all tests of pages, what they look at. */
export default async function setup(): Promise<void> {
  await buildClient();
  await buildHost();
  await buildMuster();
}
