import { z } from 'zod';
import type { Place } from '../../server/storage.ts';
import { notHandled } from '../protocol/envelope.ts';
import { type Call, type Command, looseTargetOf, read } from './call.ts';

const Write = z.object({
  scope: z.enum(['board', 'card', 'member', 'organization']),
  visibility: z.enum(['shared', 'private']),
  idCard: z.string().optional(),
  data: z.string(),
});

/** Key names under which Trello suspects a secret, which does not belong where everybody can read it. */
const SECRET_NAME = /^(?:auth|refresh|access)?[-_]?(?:token|secret)$/i;

/** All that the Power-Up keeps on what is in view. */
export const data: Command = (call) => {
  const { host, page } = call;
  const { idCard } = read(call, z.object({ idCard: z.string().optional() }));
  const card = idCard === undefined ? looseTargetOf(call).card : findCard(call, idCard);
  const { id, idOrganization } = host.board.board.value;
  const query = new URLSearchParams({ powerUp: page.runtime.powerUp.id, board: id });
  if (card !== undefined) query.set('card', card);
  if (idOrganization) query.set('organization', idOrganization);
  if (host.session.member) query.set('member', host.session.member.id);
  return host.api.get(`/_emulator/storage?${query}`);
};

/** Writes all that the Power-Up keeps in one place. */
export const set: Command = async (call) => {
  const { scope, visibility, idCard, data: json } = read(call, Write);
  const { host, page } = call;
  const member = host.session.member;
  if (!member) throw notHandled('Nobody is signed in.');
  const content = parse(json);
  if (visibility === 'shared') {
    if ((scope === 'board' || scope === 'card') && !host.board.mayEdit.value) {
      throw notHandled(`No permission to change shared data of the ${scope}.`);
    }
    const secret = secretIn(content);
    if (secret !== undefined) throw notHandled(`Detected potential secret "${secret}" in shared data.`);
  }
  const place: Omit<Place, 'idMember'> = {
    powerUp: page.runtime.powerUp.id,
    scope,
    id: objectOf(call, scope, idCard, member.id),
    visibility,
  };
  await host.api.put('/_emulator/storage', { ...place, data: json });
};

function objectOf(call: Call, scope: Place['scope'], idCard: string | undefined, idMember: string): string {
  const { id, idOrganization, organization } = call.host.board.board.value;
  if (scope === 'board') return id;
  if (scope === 'member') return idMember;
  if (scope === 'card') {
    const card = idCard === undefined ? looseTargetOf(call).card : findCard(call, idCard);
    if (card === undefined) throw notHandled('Card not found or not on current board');
    return card;
  }
  const members = organization?.memberships;
  if (!idOrganization || members?.every((membership) => membership.idMember !== idMember)) {
    throw notHandled('No access to the workspace of this board.');
  }
  return idOrganization;
}

/** By id or short link. */
function findCard({ host }: Call, idCard: string): string {
  const card = host.board.card(idCard)?.value ?? host.board.cards().find((candidate) => candidate.shortLink === idCard);
  if (!card) throw notHandled('Card not found or not on current board');
  return card.id;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw notHandled('The data are not JSON.');
  }
}

function secretIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    if (SECRET_NAME.test(key)) return key;
    const inside = secretIn(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
