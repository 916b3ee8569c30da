import { parseArgs } from 'node:util';

export interface Options {
  readonly port?: number;
  readonly board?: string;
  readonly client?: string;
  readonly powerUps: readonly string[];
  readonly oauth2: boolean;
  readonly alone: boolean;
  readonly dev: boolean;
  readonly help: boolean;
}

/** What a person typed wrong, in a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `Options:
  --port N          Trello on localhost:N, Muster's pages on 127.0.0.1:N+1
  --board FILE      a board as Trello exports it (Share → Export as JSON)
  --client FILE     serve this file as Trello's client library in place of the stand-in
  --power-up WHAT   a further Power-Up: the address of its connector, or a folder to serve
                    (folder#page where the connector is not its index.html); may be repeated
  --oauth2          people sign in at Muster with OAuth 2.0
  --alone           without Muster
  --dev             with hot reload`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  return {
    ...(values.port !== undefined && { port: portOf(values.port) }),
    ...(values.board !== undefined && { board: values.board }),
    ...(values.client !== undefined && { client: values.client }),
    powerUps: values['power-up'] ?? [],
    oauth2: values.oauth2 ?? false,
    alone: values.alone ?? false,
    dev: values.dev ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        board: { type: 'string' },
        client: { type: 'string' },
        'power-up': { type: 'string', multiple: true },
        oauth2: { type: 'boolean' },
        alone: { type: 'boolean' },
        dev: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) {
    throw new UsageError(`--port takes a number from 1 to 65000, not "${text}".`);
  }
  return port;
}
