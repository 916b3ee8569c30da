import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { notFound, staticFile } from '../emulator/server/static.ts';

/** A folder served as any static host would, below a path; nothing else is there. */
export async function serveStatic(folder: string, path: string): Promise<{ url: string; close(): void }> {
  const handle = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    const file = pathname.startsWith(path) && (await staticFile(folder, pathname.slice(path.length - 1)));
    if (!file) return notFound(pathname);
    return new Response(new Uint8Array(file.body), { headers: { 'content-type': file.type } });
  });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
