import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { Runtime } from '../power-ups/runtime.ts';
import { HeightSchema } from '../power-ups/schemas.ts';
import { type Callback, CallbackSchema } from '../protocol/callback.ts';
import type { Target } from '../protocol/context.ts';

const ItemSchema = z.object({
  text: z.coerce.string(),
  callback: CallbackSchema.optional(),
  url: z.string().optional(),
  target: z.string().optional(),
  alwaysVisible: z.boolean().optional(),
});
export const ItemsSchema = z.array(ItemSchema);
export type PopupItem = z.infer<typeof ItemSchema>;

const SearchSchema = z.object({
  count: z.number().optional(),
  placeholder: z.string().optional(),
  empty: z.string().optional(),
  searching: z.string().optional(),
  debounce: z.number().optional(),
});

/** What a popup of a Power-Up shows: https://developer.atlassian.com/cloud/trello/power-ups/ui-functions/t-popup/ */
export const PopupContentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('iframe'), url: z.string(), height: HeightSchema }),
  z.object({
    type: z.literal('list'),
    items: z.union([CallbackSchema, ItemsSchema]),
    search: SearchSchema.optional(),
  }),
  z.object({
    type: z.literal('confirm'),
    message: z.string(),
    confirmText: z.string(),
    confirmStyle: z.enum(['primary', 'danger']).optional(),
    onConfirm: CallbackSchema,
    cancelText: z.string().optional(),
    onCancel: CallbackSchema.optional(),
  }),
  z.object({
    type: z.enum(['date', 'datetime']),
    callback: CallbackSchema,
    date: z.string().nullish(),
    minDate: z.string().nullish(),
    maxDate: z.string().nullish(),
  }),
]);
export type PopupContent = z.infer<typeof PopupContentSchema>;

/** Where a popup hangs: an element of the page, or a point. */
export interface Anchor {
  readonly element: Element;
  readonly point?: { readonly x: number; readonly y: number };
}

interface Level {
  readonly key: number;
  readonly title: string;
}

/** One of the host's own menus. */
interface MenuLevel extends Level {
  readonly kind: 'menu';
  readonly draw: () => ComponentChildren;
}

/** A popup that a Power-Up asked for. */
export interface PowerUpLevel extends Level {
  readonly kind: 'power-up';
  readonly runtime: Runtime;
  readonly content: PopupContent;
  readonly target: Target;
  readonly callback: Callback | undefined;
}

export type PopupLevel = MenuLevel | PowerUpLevel;

export interface Popup {
  readonly anchor: Anchor;
  /** The last one is seen; the others wait behind it. */
  readonly levels: readonly PopupLevel[];
}

/** The one popup of the page, with those it was opened from behind it. */
export interface Popups {
  readonly current: ReadonlySignal<Popup | undefined>;
  /** Opens at the anchor; the anchor of the popup that is open closes it; from inside the popup it is put on top. */
  menu(anchor: Anchor, title: string, draw: () => ComponentChildren): void;
  powerUp(anchor: Anchor, level: Omit<PowerUpLevel, 'key' | 'kind'>): void;
  back(): void;
  close(): void;
}

/** Marks the element that popups are drawn in. */
export const POPUP_CLASS = 'popup';

export function createPopups(): Popups {
  const current = signal<Popup | undefined>();
  let keys = 0;
  const open = (anchor: Anchor, make: (key: number) => PopupLevel) => {
    const popup = current.value;
    const inside = anchor.element.closest(`.${POPUP_CLASS}`) !== null;
    keys += 1;
    if (popup && inside) current.value = { ...popup, levels: [...popup.levels, make(keys)] };
    else if (popup?.anchor.element === anchor.element && !anchor.point) current.value = undefined;
    else current.value = { anchor, levels: [make(keys)] };
  };
  return {
    current,
    menu: (anchor, title, draw) => open(anchor, (key) => ({ key, kind: 'menu', title, draw })),
    powerUp: (anchor, level) => open(anchor, (key) => ({ ...level, key, kind: 'power-up' })),
    back: () => {
      const popup = current.value;
      const levels = popup?.levels.slice(0, -1) ?? [];
      current.value = popup && levels.length > 0 ? { ...popup, levels } : undefined;
    },
    close: () => {
      current.value = undefined;
    },
  };
}
