/** What a session asks for after Trello refused its token. */
import { expect, test } from 'vitest';
import type { Auth } from '../../src/host/auth.ts';
import type { Grant, Scope } from '../../src/host/grant.ts';
import { createSession } from '../../src/page/session.ts';

test('a token refused twice, as by a job and by what is read meanwhile, is asked for once with all it allowed', async () => {
  const asked: Scope[] = [];
  let kept: Grant | null = { token: 'a'.repeat(64), scope: 'write', owner: 'me', until: null };
  const auth: Auth = {
    way: 'key',
    grant: async () => kept,
    renew: async () => null,
    ask: async (scope) => {
      asked.push(scope);
      return { outcome: 'denied' };
    },
    keep: async () => {},
    refuse: async () => {},
    forget: async () => {
      kept = null;
    },
    byHand: async () => null,
  };
  const nobody = async () => {
    throw new Error('Nothing is sent here.');
  };
  const session = createSession({ auth, client: { send: nobody, read: nobody }, idMember: 'me', key: 'k' });
  expect(await session.credentials('PUT')).not.toBeNull();
  await session.lost();
  await session.lost();
  expect(session.state.value).toBe('out');
  await session.authorize();
  expect(asked).toEqual(['write']);
});
