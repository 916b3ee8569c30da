/** What has to be said in two places says the same in both. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('the manifest lists exactly the capabilities that the connector registers', () => {
  const table = /const capabilities: Capabilities = \{\n(.*?)\n\};/s.exec(read('src/connector.ts'))?.[1] ?? '';
  const registered = [...table.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, name]) => name ?? '');
  const { capabilities } = JSON.parse(read('manifest.json')) as { capabilities: string[] };
  expect(registered.length).toBeGreaterThan(0);
  // Trello's library adds `callback` by itself.
  expect([...capabilities].sort()).toEqual([...registered, 'callback'].sort());
});

test('the README lists every capability to tick', () => {
  const { capabilities } = JSON.parse(read('manifest.json')) as { capabilities: string[] };
  const readme = read('README.md');
  expect(capabilities.filter((name) => name !== 'callback' && !readme.includes(`\`${name}\``))).toEqual([]);
});
