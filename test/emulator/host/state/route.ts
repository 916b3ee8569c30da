import { root } from './place.ts';

/** What an address of the emulated Trello shows. */
export type Route =
  | { readonly page: 'board'; readonly id: string }
  | { readonly page: 'card'; readonly id: string }
  | { readonly page: 'authorize' }
  | { readonly page: 'home' };

export function readRoute(location: Pick<Location, 'pathname'>): Route {
  const pathname = location.pathname.replace(root, '/');
  const [, kind, id] = /^\/([bc])\/(\w+)/.exec(pathname) ?? [];
  if (id !== undefined) return { page: kind === 'b' ? 'board' : 'card', id };
  return { page: /^\/(1\/)?authorize$/.test(pathname) ? 'authorize' : 'home' };
}
