import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, freePort, LOCALHOST, listen } from '../emulator/server/ports.ts';
import { openBrowser } from './browser.ts';

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
