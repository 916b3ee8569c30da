/**
 * The documented routes, with what their parameters mean (https://developer.atlassian.com/cloud/trello/rest/). Names in braces
 * are ids, or a word where it is `field`, `filter` or `pref`. Enterprises are left out: boards have nothing to do with them.
 */
import { text } from '../../strings/api-text.ts';
import { boardRoutes } from './routes-board.ts';
import { cardRoutes } from './routes-card.ts';
import { otherRoutes } from './routes-other.ts';

export const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export type Method = (typeof methods)[number];

const known = { ...boardRoutes, ...cardRoutes, ...otherRoutes };
type Known = keyof typeof known;

export interface Route {
  readonly method: Method;
  readonly path: string;
  /** Method and path: what it does is said by this name. */
  readonly name: Known;
  /** What each means is said by its name. */
  readonly params: readonly (typeof known)[Known][number][];
}

export const routes: readonly Route[] = (Object.keys(known) as Known[]).map((name) => {
  const [method, path = ''] = name.split(' ');
  return { method: methods.find((known) => known === method) ?? 'GET', path, name, params: known[name] };
});

/**
 * Those whose path or meaning contains what was typed: those of the method first, and of these whose path begins with it. A method
 * typed before it, as in `put /cards`, goes before the one that is chosen.
 */
export function routesLike(typed: string, chosen: Method): Route[] {
  const [, before, rest = ''] = /^(?:(get|post|put|delete)\s+)?(.*)$/i.exec(typed.trim()) ?? [];
  const method = before?.toUpperCase() ?? chosen;
  const wanted = unfilled(rest);
  const begins = ({ path }: Route) => unfilled(path).startsWith(wanted);
  const fits = ({ path, name }: Route) => unfilled(path).includes(wanted) || text(name).toLowerCase().includes(wanted);
  const rank = (route: Route) => (route.method === method ? 0 : 2) + (begins(route) ? 0 : 1);
  return routes.filter(fits).sort((a, b) => rank(a) - rank(b));
}

/** A path as it reads with any id, or a part of its name, in its holes. */
const unfilled = (path: string) => path.toLowerCase().replace(/\{\w*\}?|[0-9a-f]{24}/g, '{}');

/** The path of a route, with the ids that were typed already. */
export function withIdsOf(typed: string, { path }: Route): string {
  const parts = typed.replace(/^\w+\s+/, '').split('/');
  const idAt = (nth: number) => /^[0-9a-f]{24}$/i.exec(parts[nth] ?? '')?.[0];
  return path
    .split('/')
    .map((part, nth) => (part.startsWith('{id') ? (idAt(nth) ?? part) : part))
    .join('/');
}

/** The route that a path with its ids filled in is of. */
export function routeOf(method: Method, path: string): Route | undefined {
  // What is spelled out goes before what a hole may stand for: `/members/me` is not just some member.
  const fitting = routes.filter((route) => {
    const pattern = route.path.replace(/\{\w+\}/g, '[^/]+');
    return route.method === method && new RegExp(`^${pattern}$`).test(path);
  });
  const holes = ({ path }: Route) => path.split('{').length;
  return fitting.sort((a, b) => holes(a) - holes(b))[0];
}
