import { z } from 'zod';
import { notHandled } from '../protocol/envelope.ts';
import { type Call, type Command, cardOf, read, targetOf } from './call.ts';

const Jwt = z.object({ state: z.string().max(2048).optional(), includeCard: z.boolean().optional() });
const JWT_SECONDS = 5 * 60;

/** A token that says who looks at what. It is formed like Trello's, but signed by nobody. */
export const jwt: Command = (call) => {
  const { host, page } = call;
  const target = targetOf(call);
  const { state, includeCard } = read(call, Jwt);
  const member = host.session.member;
  if (!member) throw notHandled('Nobody is signed in.');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: location.origin,
    iat: now,
    exp: now + JWT_SECONDS,
    sub: member.id,
    idMember: member.id,
    idBoard: host.board.board.value.id,
    idPlugin: page.runtime.powerUp.id,
    ...(state !== undefined && { state }),
    ...(includeCard && target.card !== undefined && { idCard: target.card }),
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
};

const Attach = z.object({ url: z.string(), name: z.string().optional(), mimeType: z.string().optional() });

export const attachToCard: Command = async (call) => {
  const card = cardOf(call.host, targetOf(call).card);
  if (!call.host.board.mayEdit.value) throw notHandled('No permission to change the card.');
  const { url, name } = read(call, Attach);
  await call.host.edits.attach(card.id, { url, name });
};

const Exchange = z.object({ redirectUri: z.string(), code: z.string(), codeVerifier: z.string() });

/** Trello exchanges the code for the Power-Up, and keeps the refresh token to itself. */
export const authorizationCodeExchange: Command = async (call) => {
  const answer = await call.host.api.post('/_emulator/oauth2/exchange', { ...ownerOf(call), ...read(call, Exchange) });
  if (answer === null) throw notHandled('The code is not valid.');
  return answer;
};

export const refreshTokens: Command = (call) => call.host.api.post('/_emulator/oauth2/refresh', ownerOf(call));

function ownerOf(call: Call): { powerUp: string; organization: string } {
  targetOf(call);
  const { idOrganization } = call.host.board.board.value;
  if (!idOrganization) throw notHandled('The board is in no workspace.');
  return { powerUp: call.page.runtime.powerUp.id, organization: idOrganization };
}

function encode(part: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');
}
