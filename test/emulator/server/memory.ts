import { readdir } from 'node:fs/promises';
import { type StaticFile, staticFile } from './static.ts';

/** Finds a file by the path of its address, as a static host would. */
export type Files = (pathname: string) => StaticFile | undefined;

/** A folder as it is now: what is built anew meanwhile does not disturb those who look at it. */
export async function readFolder(folder: string): Promise<Files> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true }).catch(() => [])) {
    const path = `/${entry.replaceAll('\\', '/')}`;
    const file = await staticFile(folder, path);
    if (file) files.set(path, file);
  }
  return (path) => files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`) ?? files.get(`${path}.html`);
}
