import { z } from 'zod';
import type { Target } from './context.ts';

/** A function of a Power-Up's page that the host may run there. */
export interface Callback {
  run(target: Target, options?: object): Promise<unknown>;
  /** A function that nobody runs or retains is forgotten by its page after two minutes. */
  retain(): void;
  release(): void;
}

const handles = new WeakSet<object>();

/** What an answer contains in place of a function. */
export const CallbackSchema = z.custom<Callback>(
  (value) => typeof value === 'object' && value !== null && handles.has(value),
);

export interface Revived {
  readonly value: unknown;
  readonly callbacks: readonly Callback[];
}

/** The value with every `{_callback}` in it made runnable. */
export function revive(value: unknown, make: (id: string) => Callback): Revived {
  const callbacks: Callback[] = [];
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    if ('_callback' in node && typeof node._callback === 'string') {
      const callback = make(node._callback);
      handles.add(callback);
      callbacks.push(callback);
      return callback;
    }
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
  };
  return { value: walk(value), callbacks };
}
