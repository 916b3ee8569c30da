import { z } from 'zod';
import { CallbackSchema } from '../protocol/callback.ts';
import { notHandled, Refusal } from '../protocol/envelope.ts';
import { isWebAddress } from '../protocol/urls.ts';
import { ModalContentSchema, type Modals, ModalUpdateSchema } from '../surfaces/modals.ts';
import { type Anchor, PopupContentSchema } from '../surfaces/popups.ts';
import { type Call, type Command, read, targetOf } from './call.ts';

const Popup = z.object({
  title: z.string(),
  pos: z.object({ x: z.number(), y: z.number() }).optional(),
  callback: CallbackSchema.optional(),
  content: PopupContentSchema,
});

export const popup: Command = (call) => {
  const target = targetOf(call);
  const { title, pos, callback, content } = read(call, Popup);
  if (content.type === 'iframe') mustBeWeb(content.url);
  const { host, page } = call;
  host.popups.powerUp(anchorOf(call, target.element, pos), {
    runtime: page.runtime,
    title,
    content,
    callback,
    target: { card: target.card, list: target.list },
  });
};

export const closePopup: Command = (call) => {
  targetOf(call);
  call.host.popups.close();
};

export const popPopup: Command = (call) => {
  targetOf(call);
  call.host.popups.back();
};

/** Opens a page in a place that shows one at a time. */
export function openIn(placeOf: (call: Call) => Modals): Command {
  return (call) => {
    const target = targetOf(call);
    const { content } = read(call, z.object({ content: ModalContentSchema }));
    mustBeWeb(content.url);
    call.host.popups.close();
    placeOf(call).open({ runtime: call.page.runtime, content, target: { card: target.card, list: target.list } });
  };
}

export const updateModal: Command = (call) => {
  targetOf(call);
  call.host.modal.update(call.page.runtime, read(call, z.object({ content: ModalUpdateSchema })).content);
};

export function closeIn(placeOf: (call: Call) => Modals): Command {
  return (call) => {
    targetOf(call);
    placeOf(call).close();
  };
}

/** Trello still knows the name, but refuses it. */
export const overlay: Command = () => {
  throw notHandled('Overlays are no more.');
};

/** Reserved for Trello's own Power-Ups. */
export const requestToken: Command = () => {
  throw new Refusal('unsupported command', 'unsupported command: request-token');
};

/** A point is given relative to the page that asks; the host adds where that page is. */
function anchorOf(call: Call, element: Element | undefined, pos: { x: number; y: number } | undefined): Anchor {
  const frame = call.page.frame;
  if (pos && frame) {
    const { left, top } = frame.getBoundingClientRect();
    return { element: frame, point: { x: left + pos.x, y: top + pos.y } };
  }
  if (!element) throw notHandled('missing target element');
  return { element };
}

function mustBeWeb(url: string): void {
  if (!isWebAddress(url)) throw notHandled(`"${url}" is not an address Trello accepts.`);
}
