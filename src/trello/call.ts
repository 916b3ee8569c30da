import type * as z from 'zod/mini';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One REST request as a value. Builders make it, only the client sends it. */
export interface Call<T = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/1`, with a leading slash, every part encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Travels as JSON: long texts do not fit a query. */
  readonly body?: Readonly<Record<string, Json>>;
  /** What of the answer is used; everything else is dropped. */
  readonly answer: z.ZodMiniType<T>;
}

/** A request that changes nothing, so that it can be sent again at any time. */
export type Read<T> = Call<T> & { readonly method: 'GET' };

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  /** How many more requests Trello grants the token in this window; null where it does not say. */
  readonly left: number | null;
}

/** A path from parts, each encoded: path`/cards/${id}`. */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((whole, part, i) => whole + encodeURIComponent(values[i - 1] ?? '') + part);
}
