import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Emulator } from '../contract.ts';

/** The emulator's answer over HTTP; a connection it cuts is cut for real. */
export async function answerOverHttp(c: Context, emulator: Emulator): Promise<Response> {
  try {
    return await emulator.fetch(c.req.raw);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // With headers: a browser sends a request once more by itself, whatever its method, when a connection that it had used
    // before ends without any.
    const { incoming, outgoing } = c.env as HttpBindings;
    outgoing.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    outgoing.write(' ', () => incoming.socket.destroy());
    return RESPONSE_ALREADY_SENT;
  }
}
