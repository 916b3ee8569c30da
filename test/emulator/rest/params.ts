import { isId } from './ids.ts';
import { isJson, type Json } from './json.ts';
import type { Place } from './positions.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Wanted } from './wire/fields.ts';

/** What a request asks for: query, form body or JSON body (https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/). */
export type Params = Readonly<Record<string, unknown>>;

/** Names and texts may have so many characters at most. */
const longest = 16_384;

export async function readParams(request: Request): Promise<Params> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === 'GET' || request.method === 'HEAD') return query;
  return { ...query, ...(await readBody(request)) };
}

async function readBody(request: Request): Promise<Json> {
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data|^application\/x-www-form-urlencoded/.test(type)) {
    const form = await request.formData().catch(() => undefined);
    if (form === undefined) throw new Refusal(400, 'Error parsing body: malformed form');
    return Object.fromEntries(form.entries());
  }
  const text = await request.text();
  if (text.trim() === '' || !/\bjson\b/.test(type)) return {};
  try {
    const body: unknown = JSON.parse(text);
    return isJson(body) ? body : {};
  } catch (error) {
    throw new Refusal(400, `Error parsing body: ${error instanceof Error ? error.message : 'malformed JSON'}`);
  }
}

export const has = (params: Params, name: string): boolean => params[name] !== undefined;

/** A text of allowed length; nothing when it was not sent. */
export function readText(
  params: Params,
  name: string,
  limits: { min?: number; max?: number } = {},
): string | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw invalid(name);
  if (value.length > (limits.max ?? longest)) throw invalid(name);
  if (value.trim().length < (limits.min ?? 0)) throw invalid(name);
  return value;
}

export function readName(params: Params, name = 'name'): string | undefined {
  return readText(params, name, { min: 1 });
}

export function readFlag(params: Params, name: string): boolean | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0' || value === '') return false;
  throw invalid(name);
}

/** A date as Trello stores it; `null` and the empty text clear. */
export function readDate(params: Params, name: string): string | null | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (value === null || value === '' || value === 'null') return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid(name);
  const date = new Date(typeof value === 'string' && /^\d{12,}$/.test(value) ? Number(value) : value);
  if (Number.isNaN(date.getTime())) throw invalid(name);
  return date.toISOString();
}

export function readNumber(params: Params, name: string): number | null | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (value === null || value === '' || value === 'null') return null;
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw invalid(name);
  return number;
}

export function readPlace(params: Params, name = 'pos'): Place | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (value === 'top' || value === 'bottom') return value;
  const number = readNumber(params, name);
  if (typeof number !== 'number' || number <= 0) throw invalid(name);
  return number;
}

/** One id; `null` and the empty text clear. */
export function readId(params: Params, name: string): string | null | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (value === null || value === '' || value === 'null') return null;
  if (typeof value !== 'string' || !isId(value)) throw invalid(name);
  return value;
}

/** Ids as a list or with commas between them. */
export function readIds(params: Params, name: string): string[] | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  const ids: unknown[] = Array.isArray(value) ? value : words(value);
  return ids.map((id) => {
    if (typeof id !== 'string' || !isId(id)) throw invalid(name);
    return id;
  });
}

export function readFields(params: Params, name: string, otherwise: Wanted): Wanted {
  const value = params[name];
  if (value === undefined) return otherwise;
  const names = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : words(value);
  return names.includes('all') ? 'all' : names;
}

/** A count between 0 and 1000. */
export function readLimit(params: Params, name: string, otherwise: number): number {
  const limit = readNumber(params, name);
  if (limit === undefined || limit === null) return otherwise;
  if (!Number.isInteger(limit) || limit < 0 || limit > 1_000) throw invalid(name);
  return limit;
}

/** One of the words allowed; the first when nothing was sent. */
export function readWord<T extends string>(params: Params, name: string, allowed: readonly [T, ...T[]]): T {
  const value = params[name];
  if (value === undefined || value === '') return allowed[0];
  const found = allowed.find((word) => word === String(value));
  if (found === undefined) throw invalid(name);
  return found;
}

export const isAsked = (params: Params, name: string): boolean => params[name] === 'true' || params[name] === true;

function words(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
