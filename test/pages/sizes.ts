/** What a browser loads of Muster, in bytes as they travel. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { places } from '../emulator/server/places.ts';

async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(join(places.dist, path))).length;
}

/** A file of Muster that a frame asked for. */
interface Loaded {
  readonly path: string;
  /** Whether it was asked for before the first rows had been painted. */
  readonly first: boolean;
  /** What of it came over the network: 0 where it was in the browser's cache. */
  readonly travelled: number;
}

/** Has every page opened from now on note when its first rows, those with boxes to check, have been painted. */
export async function watchFirstRows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#page input[type=checkbox]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstRows: performance.now() })));
    }).observe(document, { childList: true, subtree: true });
  });
}

/** All that a frame has loaded of Muster so far, itself included; Trello's client is not Muster's. */
export async function filesOf(frame: Frame): Promise<readonly Loaded[]> {
  const all = await frame.evaluate(async () => {
    const page = window as { firstRows?: number };
    const here = new URL(window.location.href);
    const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
    return (entries as PerformanceResourceTiming[])
      .filter(({ name }) => new URL(name).origin === here.origin)
      .map(({ name, startTime, transferSize }) => ({
        path: new URL(name).pathname,
        first: startTime < (page.firstRows ?? Number.POSITIVE_INFINITY),
        travelled: transferSize,
      }));
  });
  return all.filter(({ path }, nth) => all.findIndex((other) => other.path === path) === nth);
}

/** How much of Muster a frame loads until its first rows are painted, or of what of it matches. */
export async function loadedBy(frame: Frame, which = /./): Promise<number> {
  const files = (await filesOf(frame)).filter(({ path, first }) => first && which.test(path));
  const sizes = await Promise.all(files.map(({ path }) => gzipped(path)));
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
