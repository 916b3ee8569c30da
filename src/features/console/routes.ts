/**
 * The documented routes, with what their parameters mean (https://developer.atlassian.com/cloud/trello/rest/). Names in braces
 * are ids, or a word where it is `field`, `filter` or `pref`. Enterprises are left out: boards have nothing to do with them.
 */
import { paramTexts } from './params.ts';
import { boardRoutes } from './routes-board.ts';
import { cardRoutes } from './routes-card.ts';
import { otherRoutes } from './routes-other.ts';

export const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export type Method = (typeof methods)[number];

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly what: string;
  readonly params: readonly Param[];
}

export interface Param {
  readonly name: string;
  readonly what: string;
}

export const routes: readonly Route[] = `${boardRoutes}${cardRoutes}${otherRoutes}`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [request = '', what = '', names = ''] = line.split('|').map((part) => part.trim());
    const [method, path = ''] = request.split(' ');
    const params = names === '' ? [] : names.split(' ');
    return {
      ...{ method: methods.find((known) => known === method) ?? 'GET', path, what },
      params: params.map((name) => ({ name, what: paramTexts[name] ?? '' })),
    };
  });

/** Those whose path or meaning contains what was typed; those whose path begins with it first. */
export function routesLike(typed: string): Route[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/[0-9a-f]{24}/g, '{id');
  const fits = ({ path, what }: Route) => path.toLowerCase().includes(wanted) || what.toLowerCase().includes(wanted);
  const found = routes.filter(fits);
  return [
    ...found.filter(({ path }) => path.toLowerCase().startsWith(wanted)),
    ...found.filter(({ path }) => !path.toLowerCase().startsWith(wanted)),
  ];
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
