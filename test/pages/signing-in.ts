/** Signing in in a fresh Trello, and what was asked of Trello's API on the way. */
import type { FrameLocator, Request } from 'playwright-core';
import type { Served } from '../emulator/server/serve.ts';
import { consent, openCard } from './walk.ts';
import { cardOf, openWorld, rest, type World, type WorldOptions } from './world.ts';

export type Way = 'key' | 'oauth2';
export const ways: readonly Way[] = ['key', 'oauth2'];

export interface SigningIn extends World {
  /** What Muster asked Trello's API for. */
  readonly sent: Request[];
}

/** The board, with nobody signed in. */
export async function openSignedOut(way: Way, options: WorldOptions = {}): Promise<SigningIn> {
  const world = await openWorld({ oauth2: way === 'oauth2', ...options });
  world.page.context().setDefaultTimeout(15_000);
  const sent: Request[] = [];
  world.page.context().on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/1/') && request.headers().authorization) sent.push(request);
  });
  return { ...world, sent };
}

/** A card of the board, with Muster allowed to read. */
export async function openReading(
  way: Way,
  options?: WorldOptions,
): Promise<SigningIn & { readonly frame: FrameLocator }> {
  const world = await openSignedOut(way, options);
  const frame = await openCard(world.page, 'Book the venue');
  await consent(world.page, authorizing(frame));
  await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  return { ...world, frame };
}

export const authorizing = (frame: FrameLocator) => frame.getByRole('button', { name: 'Authorize' });
export const allowing = (frame: FrameLocator) => frame.getByRole('button', { name: 'Allow changes' });

/** Writes a comment on the open card. */
export async function comment(frame: FrameLocator, text: string): Promise<void> {
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox', { name: 'Write a comment' }).fill(text);
  await frame.getByRole('button', { name: 'Comment', exact: true }).click();
}

/** Who wrote the comments of that text, asked at Trello. */
export async function authors(trello: Served, text: string): Promise<string[]> {
  const { id } = await cardOf(trello, 'Book the venue');
  const actions: { data: { text: string }; idMemberCreator: string }[] = await rest(
    trello,
    `/cards/${id}/actions?filter=commentCard`,
  );
  return actions.filter(({ data }) => data.text === text).map(({ idMemberCreator }) => idMemberCreator);
}

/** The members of the board. */
export function membersOf(trello: Served): Promise<{ id: string; username: string }[]> {
  return rest(trello, `/boards/${new URL(trello.boardUrl).pathname.split('/')[2]}/members`);
}

/** Has Trello take back every token that was used. */
export function revokeAll({ trello, sent }: SigningIn): void {
  const tokens = sent.map((request) => /(?:Bearer |oauth_token=")([^"]+)/.exec(request.headers().authorization ?? ''));
  for (const token of new Set(tokens.flatMap((found) => found?.[1] ?? []))) trello.emulator.revoke(token);
}
