import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, freePort, LOCALHOST, listen } from '../emulator/server/ports.ts';
import { openBrowser } from './browser.ts';
import { ask, libraries, openProbe } from './host-probe.ts';

let servers: Server[];
let port: number;

beforeAll(async () => {
  port = await freePort();
  servers = await listen(port, LOCALHOST, (request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(request.url === '/outer' ? `<iframe src="http://127.0.0.1:${port}/inner"></iframe>` : 'inner');
  });
});

afterAll(() => close(servers));

it.each([
  ['allowed', 'it works'],
  ['blocked', 'SecurityError'],
] as const)('a browser with third-party storage %s says: %s', async (mode, expected) => {
  const browser = await openBrowser(mode);
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/outer`);
  const frame = page.frames().find((each) => each.url().endsWith('/inner'));
  const outcome = await frame?.evaluate(() => {
    try {
      localStorage.setItem('key', 'it works');
      return localStorage.getItem('key');
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  });
  expect(outcome).toBe(expected);
  await browser.close();
});

describe.each(libraries)('%s', (_name, library) => {
  /** What comes of starting the library once more, with these options. */
  const start = async (storage: 'allowed' | 'blocked', options: string, then: string) => {
    const probe = await openProbe(library, storage);
    await probe.page.getByRole('button', { name: 'Open popup' }).click();
    await probe.page.getByTitle('Probe popup').waitFor();
    const code = `(async () => {
      const { src } = document.querySelector('script[src]');
      delete window.TrelloPowerUp;
      await new Promise((loaded) => {
        document.head.append(Object.assign(document.createElement('script'), { src, onload: loaded }));
      });
      const t = TrelloPowerUp.iframe(${options});
      return ${then};
    })()`;
    const outcome = await ask(probe.page, 'Probe popup', code);
    await probe.close();
    return outcome;
  };
  const api = '{ appKey: "0123456789abcdef0123456789abcdef", appName: "Probe" }';

  it('starts with key and name where storage is allowed', async () => {
    expect(await start('allowed', api, 't.getRestApi().apiBase()')).toMatch(/^http:\/\/localhost:\d+\/1$/);
  });

  it('does not where storage is blocked and the page brings none of its own', async () => {
    expect(await start('blocked', api, '"it started"')).toContain('SecurityError');
  });

  it('keeps secrets in the browser, to be opened with a key that Trello keeps', async () => {
    const then = 't.storeSecret("name", "told to nobody").then(() => t.loadSecret("name"))';
    expect(await start('allowed', '{}', then)).toBe('told to nobody');
  });
});
