import { type ReadonlySignal, signal } from '@preact/signals';
import { z } from 'zod';
import type { Runtime } from '../power-ups/runtime.ts';
import { HeightSchema } from '../power-ups/schemas.ts';
import { CallbackSchema } from '../protocol/callback.ts';
import type { Target } from '../protocol/context.ts';

const ActionSchema = z.object({
  icon: z.string(),
  alt: z.string().optional(),
  position: z.enum(['left', 'right']).optional(),
  callback: CallbackSchema.optional(),
  url: z.string().optional(),
});
export type ModalAction = z.infer<typeof ActionSchema>;

/** A modal or board bar: https://developer.atlassian.com/cloud/trello/power-ups/ui-functions/t-modal/ */
export const ModalContentSchema = z.object({
  type: z.literal('iframe').optional(),
  url: z.string(),
  title: z.string().optional(),
  height: HeightSchema,
  fullscreen: z.boolean().optional(),
  resizable: z.boolean().optional(),
  accentColor: z.string().nullish(),
  actions: z.array(ActionSchema).optional(),
  callback: CallbackSchema.optional(),
});
export type ModalContent = z.infer<typeof ModalContentSchema>;

export const ModalUpdateSchema = ModalContentSchema.pick({
  title: true,
  fullscreen: true,
  accentColor: true,
  actions: true,
}).partial();

export interface Modal {
  /** A new one is a new page. */
  readonly key: number;
  readonly runtime: Runtime;
  readonly content: ModalContent;
  readonly target: Target;
}

/** A place that shows one page at a time. */
export interface Modals {
  readonly current: ReadonlySignal<Modal | undefined>;
  open(modal: Omit<Modal, 'key'>): void;
  update(runtime: Runtime, content: z.infer<typeof ModalUpdateSchema>): void;
  /** Closes without telling the Power-Up: it asked for it. */
  close(): void;
  /** A person closes it; the Power-Up is told. */
  dismiss(): void;
}

/** Trello shows so many actions in the header of a modal, and only one of them on the right. */
const MOST_ACTIONS = 3;

export function createModals(): Modals {
  const current = signal<Modal | undefined>();
  let keys = 0;
  return {
    current,
    open: (modal) => {
      keys += 1;
      current.value = { ...modal, content: { ...modal.content, actions: shown(modal.content.actions) }, key: keys };
    },
    update: (runtime, changes) => {
      const modal = current.value;
      if (modal?.runtime !== runtime) return;
      const { actions, ...rest } = changes;
      const content = { ...modal.content, ...rest, ...(actions && { actions: shown(actions) }) };
      current.value = { ...modal, content };
    },
    close: () => {
      current.value = undefined;
    },
    dismiss: () => {
      const modal = current.value;
      current.value = undefined;
      void modal?.content.callback?.run({}).catch(() => {});
    },
  };
}

function shown(actions: readonly ModalAction[] = []): ModalAction[] {
  let right = 0;
  const fitting = actions.filter((action) => {
    if (action.position === 'right') right += 1;
    return action.position !== 'right' || right === 1;
  });
  return fitting.slice(0, MOST_ACTIONS);
}
