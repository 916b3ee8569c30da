import { z } from 'zod';
import { notHandled } from '../protocol/envelope.ts';
import { at, root } from '../state/place.ts';
import { type Command, cardOf, read, targetOf } from './call.ts';

const DISPLAYS = ['info', 'warning', 'error', 'success'] as const;

/** How long an alert may be seen. */
const SHORTEST_S = 5;
const LONGEST_S = 30;

const Alert = z.object({
  message: z.string().min(1).max(140),
  duration: z
    .number()
    .default(SHORTEST_S)
    .transform((seconds) => Math.min(Math.max(seconds, SHORTEST_S), LONGEST_S)),
  display: z.enum(DISPLAYS).default('info'),
});

/** Goes to another page of Trello's web client, and nowhere else. */
export const navigate: Command = (call) => {
  targetOf(call);
  const { url } = read(call, z.object({ url: z.string() }));
  const there = new URL(url, location.href);
  const own = there.origin === location.origin || there.origin === 'https://trello.com';
  if (!own) throw notHandled('Only addresses of Trello can be navigated to.');
  const path = there.origin === location.origin ? there.pathname.replace(root, '/') : there.pathname;
  const here = new URL(at(path) + there.search + there.hash, location.origin);
  const shortLink = /^\/c\/(\w+)/.exec(path)?.[1];
  const card = call.host.board.cards().find((found) => found.shortLink === shortLink);
  if (card) call.host.openCard.value = card.id;
  else if (here.href !== location.href) location.assign(here);
};

export const showCard: Command = (call) => {
  targetOf(call);
  const { idCard } = read(call, z.object({ idCard: z.string() }));
  const card = cardOf(call.host, idCard);
  call.host.modal.close();
  call.host.popups.close();
  call.host.openCard.value = card.id;
};

export const hideCard: Command = (call) => {
  targetOf(call);
  call.host.openCard.value = undefined;
};

export const alert: Command = (call) => {
  targetOf(call);
  const { message, display, duration } = read(call, Alert);
  call.host.alerts.show({ from: call.page.runtime.powerUp.id, message, display }, duration);
};

export const hideAlert: Command = (call) => {
  targetOf(call);
  call.host.alerts.hide(call.page.runtime.powerUp.id);
};

/** Cosmetic: the page is asked to celebrate, and does so without moving where people prefer no motion. */
export const confetti: Command = (call) => {
  targetOf(call);
  const { pos } = read(call, z.object({ pos: z.object({ x: z.number(), y: z.number() }).optional() }));
  const frame = call.page.frame?.getBoundingClientRect();
  const spark = document.createElement('div');
  spark.className = 'confetti';
  spark.textContent = '🎉';
  spark.style.insetInlineStart = `${(frame?.left ?? 0) + (pos?.x ?? innerWidth / 2)}px`;
  spark.style.insetBlockStart = `${(frame?.top ?? 0) + (pos?.y ?? innerHeight / 2)}px`;
  document.body.append(spark);
  setTimeout(() => spark.remove(), 1_500);
};
