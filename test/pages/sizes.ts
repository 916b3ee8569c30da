/** What a browser loads of Muster, in bytes as they travel. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { places } from '../emulator/server/places.ts';

export async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(join(places.dist, path))).length;
}

/** All that a frame has loaded of Muster so far, itself included, or what of it matches; Trello's client is not Muster's. */
export async function loadedBy(frame: Frame, which = /./): Promise<number> {
  const paths = await frame.evaluate(() => {
    const own = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const here = new URL(window.location.href);
    return [here, ...own].filter(({ origin }) => origin === here.origin).map(({ pathname }) => pathname);
  });
  const sizes = await Promise.all([...new Set(paths)].filter((path) => which.test(path)).map(gzipped));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The frame that shows a page of Muster. */
export function frameOf(page: Page, file: string): Frame {
  const frame = page.frames().find((frame) => new URL(frame.url()).pathname === `/${file}`);
  if (!frame) throw new Error(`No frame shows ${file}.`);
  return frame;
}

/** Every script that the pages load, first or later, by its size. */
export async function chunks(): Promise<ReadonlyMap<string, number>> {
  const files = (await readdir(join(places.dist, 'assets'))).filter((name) => name.endsWith('.js'));
  return new Map(await Promise.all(files.map(async (name) => [name, await gzipped(`assets/${name}`)] as const)));
}
