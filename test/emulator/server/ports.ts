import type { Server } from 'node:http';
import { createServer, type RequestListener } from 'node:http';

/** A port that is taken, or that this machine does not allow. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** `localhost` is either of the two loopback addresses, depending on the machine and the client. */
export const LOCALHOST = ['127.0.0.1', '::1'];

/** Listens on the port of every address; addresses this machine does not have are left out. */
export async function listen(port: number, addresses: readonly string[], handle: RequestListener): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const address of addresses) {
      const server = createServer(handle);
      if (await bind(server, port, address)) servers.push(server);
    }
  } catch (error) {
    await close(servers);
    throw error;
  }
  if (servers.length === 0) throw new PortError(`Nothing can listen on port ${port} here.`);
  return servers;
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await bind(server, 0, '127.0.0.1');
  const address = server.address();
  await close([server]);
  if (address === null || typeof address === 'string') throw new PortError('This machine gives no port.');
  return address.port;
}

/** Stops the servers and cuts what still hangs on them, such as event streams. */
export async function close(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    }),
  );
}

function bind(server: Server, port: number, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false);
      else if (error.code === 'EADDRINUSE') reject(new PortError(`Port ${port} is taken; choose another with --port.`));
      else if (error.code === 'EACCES') reject(new PortError(`Port ${port} needs more rights; choose a higher one.`));
      else reject(error);
    });
    server.listen(port, address, () => resolve(true));
  });
}
