import { useEffect, useRef, useState } from 'preact/hooks';
import { z } from 'zod';
import { useHost } from '../host-context.ts';
import type { Callback } from '../protocol/callback.ts';
import type { Target } from '../protocol/context.ts';
import type { Runtime } from './runtime.ts';

/** One entry of a Power-Up's answer. */
export interface Given<T> {
  readonly runtime: Runtime;
  readonly target: Target;
  readonly value: T;
}

interface Answer<T> {
  readonly given: readonly Given<T>[];
  readonly callbacks: readonly Callback[];
}

export interface AskOptions {
  /** What the handler gets as its second parameter. */
  readonly options?: object;
  readonly patienceMs?: number;
  /** Asks once more whenever this changes. */
  readonly again?: string;
  /** Nothing is asked while this is false. */
  readonly when?: boolean;
}

/** Asks one Power-Up. A late, failed or senseless answer is no answer; the reason stands in the console. */
export async function ask<T>(
  runtime: Runtime,
  capability: string,
  target: Target,
  schema: z.ZodType<T>,
  { options, patienceMs }: AskOptions = {},
): Promise<Answer<T>> {
  if (!(await runtime.can(capability))) return { given: [], callbacks: [] };
  try {
    const { value, callbacks } = await runtime.call(capability, target, options, patienceMs);
    const entries = Array.isArray(value) ? value.flat() : value === null || value === undefined ? [] : [value];
    const given = entries.flatMap((entry) => {
      const read = schema.safeParse(entry);
      if (!read.success) console.warn(`${runtime.powerUp.name}: ${capability}: ${z.prettifyError(read.error)}`);
      return read.success ? [{ runtime, target, value: read.data }] : [];
    });
    return { given, callbacks };
  } catch (error) {
    console.debug(`${runtime.powerUp.name}: ${capability}: ${error instanceof Error ? error.message : error}`);
    return { given: [], callbacks: [] };
  }
}

/** What all Power-Ups of the board answer, as it comes. Functions in what is shown are retained. */
export function useAnswers<T>(
  capability: string,
  target: Target,
  schema: z.ZodType<T>,
  { again = '', when = true, ...options }: AskOptions = {},
): readonly Given<T>[] {
  const runtimes = useHost().runtimes.value;
  const shown = useRef(new Map<Runtime, Answer<T>>());
  const [given, setGiven] = useState<readonly Given<T>[]>([]);

  useEffect(() => {
    if (!when) return;
    let current = true;
    const show = (runtime: Runtime, answer: Answer<T>) => {
      for (const callback of answer.callbacks) callback.retain();
      release(shown.current.get(runtime));
      shown.current.set(runtime, answer);
      setGiven(runtimes.flatMap((each) => shown.current.get(each)?.given ?? []));
    };
    for (const runtime of shown.current.keys()) if (!runtimes.includes(runtime)) shown.current.delete(runtime);
    setGiven((before) => before.filter((entry) => runtimes.includes(entry.runtime)));
    for (const runtime of runtimes) {
      void ask(runtime, capability, target, schema, options).then((answer) => current && show(runtime, answer));
    }
    return () => {
      current = false;
    };
  }, [runtimes, again, when]);

  useEffect(() => () => shown.current.forEach(release), []);
  return given;
}

function release(answer: Answer<unknown> | undefined): void {
  for (const callback of answer?.callbacks ?? []) callback.release();
}

/** Runs a function of a Power-Up because a person clicked; a failure is the Power-Up's, and is said in the console. */
export function runFor(callback: Callback, target: Target, options?: object): void {
  callback.run(target, options).catch((error: unknown) => console.warn(error));
}
