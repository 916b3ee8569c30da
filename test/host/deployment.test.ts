/** What a build makes of its environment. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readDeployment } from '../../src/host/deployment.ts';

const key = '0123456789abcdef0123456789abcdef';

test('a key and a name go into the pages without a warning', () => {
  const { config, warnings } = readDeployment({ MUSTER_KEY: ` ${key}\n`, MUSTER_NAME: 'Acme Muster', PATH: '/bin' });
  expect(config).toMatchObject({ key, name: 'Acme Muster', api: 'https://api.trello.com' });
  expect(warnings).toEqual([]);
});

test('without a key there is a warning that says what will not work', () => {
  const { config, warnings } = readDeployment({ MUSTER_KEY: '' });
  expect(config).toMatchObject({ key: '', name: 'Muster' });
  expect(warnings).toEqual([expect.stringMatching(/MUSTER_KEY is not set: nobody will be able to sign in/)]);
});

test('with a client of OAuth 2.0 no key is needed, and a secret stops the build', () => {
  const { config, warnings } = readDeployment({ MUSTER_CLIENT_ID: ' AbC-123.client ' });
  expect(config).toMatchObject({ key: '', client: 'AbC-123.client' });
  expect(warnings).toEqual([]);
  expect(() => readDeployment({ MUSTER_CLIENT_ID: 'x'.repeat(65) })).toThrow(/MUSTER_CLIENT_ID/);
});

test('a misspelt variable is named', () => {
  const { warnings } = readDeployment({ MUSTER_KEY: key, MUSTER_KYE: key });
  expect(warnings).toEqual([expect.stringMatching(/^MUSTER_KYE is not known/)]);
});

test.each([
  ['too short', key.slice(1), /not an API key.*this has 31/],
  ['capitals', key.toUpperCase(), /not an API key/],
  ['a secret', key + key, /secret or a token/],
  ['a token', `ATTA${key}`, /secret or a token/],
])('a key that is none stops the build: %s', (_, wrong, sentence) => {
  expect(() => readDeployment({ MUSTER_KEY: wrong })).toThrow(sentence);
});

test('a name that Trello could not show stops the build', () => {
  expect(() => readDeployment({ MUSTER_NAME: 'x'.repeat(61) })).toThrow(/MUSTER_NAME/);
  expect(() => readDeployment({ MUSTER_NAME: 'two\nlines' })).toThrow(/MUSTER_NAME/);
});

test('`npm run build` ends with the sentence', async () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const env = { ...process.env, MUSTER_KEY: 'abc' };
  const build = promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd, env });
  await expect(build).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/this has 3\. Copy it from/) });
});
