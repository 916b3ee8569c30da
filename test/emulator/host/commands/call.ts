import { z } from 'zod';
import type { Host } from '../host.ts';
import type { Page } from '../power-ups/pages.ts';
import type { Revived } from '../protocol/callback.ts';
import type { Target } from '../protocol/context.ts';
import { lentElement } from '../protocol/elements.ts';
import { notHandled, Refusal } from '../protocol/envelope.ts';
import type { Card } from '../state/entities.ts';

/** A page of a Power-Up asks the host for something. */
export interface Call {
  readonly host: Host;
  readonly page: Page;
  readonly argument: unknown;
}

export type Command = (call: Call) => unknown;

const Argument = z.object({
  context: z
    .object({
      board: z.string().optional(),
      card: z.string().optional(),
      list: z.string().optional(),
      el: z.string().optional(),
      command: z.string().optional(),
    })
    .default({}),
});

/** What the request is about, looked up again: a Power-Up's word is not taken for it. */
export function targetOf({ host, argument }: Call): Target {
  const { context } = Argument.parse(argument ?? {});
  if (context.board === undefined) throw new Refusal('invalid context', 'The request has no context.');
  if (context.board !== host.board.board.value.id) throw new Refusal('invalid context', 'This is another board.');
  if (context.card !== undefined && !host.board.card(context.card)) {
    throw new Refusal('invalid context', 'The card is not on this board.');
  }
  const element = context.el === undefined ? undefined : lentElement(context.el);
  return { card: context.card, list: context.list, element };
}

/** As `targetOf`, for what may also be asked outside of any call. */
export function looseTargetOf(call: Call): Target {
  const { context } = Argument.parse(call.argument ?? {});
  return Object.keys(context).length === 0 ? {} : targetOf(call);
}

/** The request's own members, its functions runnable. A request that makes no sense is refused with the reason. */
export function read<T>(call: Call, schema: z.ZodType<T>): T {
  return readRevived(call, schema).value;
}

export function readRevived<T>(call: Call, schema: z.ZodType<T>): Omit<Revived, 'value'> & { value: T } {
  const { runtime, port } = call.page;
  const about = Argument.parse(call.argument ?? {}).context;
  const target = { card: about.card, list: about.list };
  const revived = runtime.revive(call.argument ?? {}, port, about.command ?? 'callback', target);
  const parsed = schema.safeParse(revived.value);
  if (!parsed.success) throw notHandled(z.prettifyError(parsed.error));
  return { value: parsed.data, callbacks: revived.callbacks };
}

/** The card the request is about. */
export function cardOf(host: Host, idCard: string | undefined): Card {
  const card = idCard === undefined ? undefined : host.board.card(idCard)?.value;
  if (!card) throw notHandled('Card not found or not on current board');
  return card;
}
