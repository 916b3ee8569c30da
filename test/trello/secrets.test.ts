/** Where the token goes, and where not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBoard } from '../../src/trello/boards.ts';
import { postComment } from '../../src/trello/comments.ts';
import { clientOn } from '../features/desk.ts';

const key = '0123456789abcdef0123456789abcdef';
const token = 'ATTAsecret0123456789abcdef0123456789abcdef';

test('neither reading nor changing has the token in its address, nor says where it came from', async () => {
  const sent: Request[] = [];
  const client = clientOn(
    async (request) => {
      sent.push(request);
      throw new TypeError('cut');
    },
    () => ({ key, token }),
  );
  await expect(client.send(readBoard('b'))).rejects.not.toThrow(token);
  await expect(client.send(postComment('c', 'Hello'))).rejects.not.toThrow(token);
  expect(sent).toHaveLength(2);
  for (const request of sent) {
    expect(request.url).not.toContain(token);
    expect(request.url).not.toContain(key);
    expect(await request.text()).not.toContain(token);
    expect(request.referrerPolicy).toBe('no-referrer');
    expect(request.headers.get('authorization')).toContain(token);
  }
  const headers = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
  expect(headers).toMatch(/Referrer-Policy: no-referrer/);
});
