/**
 * Trello's answers read as closely as can be: no default stands in for what is missing, no entry of a list is passed over,
 * and of what was asked for by name nothing lies unread. The product is loose in all of that, as Trello promises no version.
 */
import * as z from 'zod/mini';
import type { Call } from '../src/trello/call.ts';
import type { Client } from '../src/trello/client.ts';

type Schema = z.core.$ZodType;
interface Def {
  readonly type: string;
  readonly in?: Schema;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
}

/** Objects that Trello fills as it likes: nobody can ask for less of them. */
const whole: ReadonlySet<string> = new Set([
  'badges',
  'prefs',
  'data',
  'emoji',
  'limits',
  'checkItems',
  'reactions',
  'permissions',
]);

/** The schema without its tolerance. `closed`: what it does not name may not be there; `partial`: what it names may lack. */
function strictly(schema: Schema, closed: boolean, partial = false): Schema {
  const { type, in: input, innerType, element, shape, catchall } = schema._zod.def as Def; // As far as they are used.
  // What is made of an answer is not looked at, only what it is made of.
  if (type === 'pipe' && input) return strictly(input, closed, partial);
  if (type === 'catch' && innerType) return strictly(innerType, closed, partial);
  if (type === 'array' && element) return z.array(strictly(element, closed));
  if (type === 'nullable' && innerType) return z.nullable(strictly(innerType, closed, partial));
  if (type === 'optional' && innerType) return z.optional(strictly(innerType, closed));
  if (type !== 'object' || !shape) return schema;
  const parts = Object.entries(shape).map(([name, part]) => {
    // Each kind of action has other data, and answers tell no reactions that did not ask for them.
    const read = strictly(part, closed && !whole.has(name), partial || name === 'data');
    return [name, partial || name === 'reactions' ? z.optional(read) : read];
  });
  const all = Object.fromEntries(parts);
  // Trello answers the id of everything, asked or not.
  return closed && !catchall ? z.strictObject({ id: z.optional(z.string()), ...all }) : z.looseObject(all);
}

/** An answer that the product could do without a default, or an error that says where it could not. */
function strict<T>(call: Call<T>): Call<T> {
  // Only what is read can be asked for by name.
  const closed = call.method === 'GET' && Object.keys(call.query ?? {}).some((name) => name.endsWith('fields'));
  const schema = strictly(call.answer, closed);
  const answer = z.pipe(
    z.unknown(),
    z.transform((said) => {
      const read = z.safeParse(schema, said);
      if (!read.success) throw new Error(`${call.method} ${call.path}: ${z.prettifyError(read.error)}`);
      return z.parse(call.answer, said);
    }),
  );
  return { ...call, answer };
}

/** A client that finds fault with every answer that is not exactly what was asked for. */
export function strictClient(client: Client): Client {
  return {
    ...client,
    send: (call, options) => client.send(strict(call), options),
    read: (call, options) => client.read(strict(call) as typeof call, options),
  };
}
