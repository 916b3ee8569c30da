import { z } from 'zod';

/** What travels between Trello and a Power-Up's page: https://developer.atlassian.com/cloud/trello/power-ups/client-library/ */
const Item = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    data: z.object({ id: z.string(), command: z.string(), args: z.array(z.unknown()).default([]) }),
  }),
  z.object({
    type: z.literal('response'),
    data: z.object({ to: z.string(), success: z.boolean(), response: z.unknown() }),
  }),
]);
export type Item = z.infer<typeof Item>;

const Secret = z.object({ secret: z.string().nullish() });
const Bulk = z.object({ type: z.literal('bulk'), data: z.array(z.unknown()) });

export interface Envelope {
  readonly secret: string | undefined;
  readonly items: readonly Item[];
}

/** Reads a message; undefined when it is not of this protocol. Items that make no sense are left out. */
export function readEnvelope(data: unknown): Envelope | undefined {
  const bulk = Bulk.safeParse(data);
  const items = (bulk.success ? bulk.data.data : [data]).flatMap((item) => {
    const read = Item.safeParse(item);
    return read.success ? [read.data] : [];
  });
  if (items.length === 0) return undefined;
  return { secret: Secret.safeParse(data).data?.secret ?? undefined, items };
}

/** The codes that the client library turns into its own errors. */
export type ErrorCode = 'plugin disabled' | 'invalid context' | 'not handled' | 'unsupported command';

/** A refusal of the host or of a Power-Up. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode | undefined;

  constructor(code: ErrorCode | undefined, message: string) {
    super(message);
    this.code = code;
  }
}

/** The ordinary refusal: a bad argument, something missing, something not permitted. */
export function notHandled(message: string): Refusal {
  return new Refusal('not handled', message);
}
