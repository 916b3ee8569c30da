import type { Viewer } from '../../server/boards.ts';
import { createHost, type Host } from '../host.ts';
import { listenToPages } from '../power-ups/listen.ts';
import { ApiError, createApi } from './api.ts';
import { loadBoard } from './board.ts';
import { followBoard } from './follow.ts';
import type { Route } from './route.ts';
import { createSession, NOBODY, wantedUsername } from './session.ts';

/** Opens the board of the address, as the person this tab acts for. */
export async function openBoard(route: Route & { page: 'board' | 'card' }): Promise<Host> {
  const viewer = await whoAmI(route);
  const api = createApi(() => viewer?.person.id);
  const card =
    route.page === 'card' ? await api.get<{ id: string; idBoard: string }>(`/1/cards/${route.id}`) : undefined;
  const board = await loadBoard(api, card?.idBoard ?? route.id, viewer);
  const host = createHost(api, board, createSession(viewer?.person));
  host.openCard.value = card?.id;
  listenToPages(host);
  followBoard(host);
  await host.reloadPowerUps();
  return host;
}

/** A sentence for a board that cannot be shown. */
export function whyNot(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The emulated Trello does not answer.';
  if (error.status === 404 || error.status === 400) return 'There is no such board or card here.';
  if (error.status === 401) return 'This board is private, and the person you are here may not see it.';
  return `The emulated Trello refused: ${error.message}`;
}

/** Whoever was asked for, else the person the board is shown as; nobody, when nobody is signed in. */
async function whoAmI(route: Route & { page: 'board' | 'card' }): Promise<Viewer | undefined> {
  const wanted = wantedUsername();
  if (wanted === NOBODY) return undefined;
  const query = new URLSearchParams({ [route.page]: route.id, ...(wanted !== undefined && { as: wanted }) });
  return createApi(() => undefined).get<Viewer>(`/_emulator/viewer?${query}`);
}
