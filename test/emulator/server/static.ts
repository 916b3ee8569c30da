import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

/** The file of the folder that a static host would answer with for the path; undefined when there is none. */
export async function staticFile(folder: string, pathname: string): Promise<StaticFile | undefined> {
  const path = inside(folder, pathname);
  if (path === undefined) return undefined;
  for (const candidate of [path, join(path, 'index.html'), `${path}.html`]) {
    const found = await stat(candidate).catch(() => undefined);
    if (!found?.isFile()) continue;
    const type = TYPES[extname(candidate).toLowerCase()] ?? 'application/octet-stream';
    return { path: candidate, type, body: await readFile(candidate) };
  }
  return undefined;
}

/** Whether the file is a page, whose text may be rewritten. */
export function isPage(file: StaticFile): boolean {
  return file.type.startsWith('text/html');
}

export function notFound(pathname: string): Response {
  return new Response(`There is nothing at ${pathname}.`, { status: 404 });
}

function inside(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const path = normalize(join(folder, decoded));
  return path === folder || path.startsWith(folder + sep) ? path : undefined;
}
