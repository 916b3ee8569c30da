import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { emulate } from './emulate.ts';
import { createApi } from './rest/api.ts';
import { hardBoards } from './seeds/generate.ts';
import { talkTo } from './talk.ts';

const registered = createApi()
  .routes.map(({ method, path }) => `${method} ${path.replace(/^\/1/, '')}`)
  .sort();

test('the README lists exactly the routes there are', async () => {
  const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
  const list = /<!-- routes -->(.*)<!-- \/routes -->/s.exec(readme)?.[1] ?? '';
  const documented = [...list.matchAll(/^- `(\w+ \S+)`$/gm)].map(([, route]) => route).sort();
  expect(documented).toEqual(registered);
});

test('no route stands there twice', () => {
  const paths = registered.map((route) => route.replace(/:\w+/g, 'x'));
  expect(new Set(paths).size).toBe(paths.length);
});

test('every reading route answers on every hard board', async () => {
  for (const make of Object.values(hardBoards)) {
    const board = make();
    const emulator = emulate({ boards: [board], limits: { tokenPerWindow: 1_000, keyPerWindow: 1_000 } });
    const talk = talkTo(emulator, board.id, { scope: 'read,account' });
    const first = (name: string): string => (board[name] as { id: string }[])?.[0]?.id ?? '';
    const ids: Record<string, string> = {
      actions: first('actions'),
      boards: board.id,
      cards: first('cards'),
      checklists: first('checklists'),
      labels: first('labels'),
      lists: first('lists'),
      members: 'me',
    };
    for (const route of registered.filter((one) => one.startsWith('GET '))) {
      const [, path = ''] = route.split(' ');
      const id = ids[path.split('/')[1] ?? ''];
      if (id === undefined || id === '' || /:(?!id\b|field\b|filter\b)/.test(path)) continue;
      const field = path.startsWith('/actions') ? 'type' : path.startsWith('/members') ? 'username' : 'name';
      const url = path.replace(':id', id).replace(':field', field).replace(':filter', 'all');
      const { status } = await talk('GET', url);
      expect([route, status]).toSatisfy(([, code]: [string, number]) => code === 200 || code === 404);
    }
  }
}, 60_000);
