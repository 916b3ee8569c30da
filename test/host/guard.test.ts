/** Whom a page listens to, and in whose frame it works. */
import { expect, test } from 'vitest';
import type { Config } from '../../src/host/config.ts';
import { guardMessages, isFramedElsewhere } from '../../src/host/guard.ts';

const config: Config = { key: 'k', name: 'Muster', api: 'https://api.trello.com', trello: 'https://trello.com' };
const own = 'https://muster.example';

/** A page in a frame, with a listener as Trello's library has one, which looks at nothing. */
function framed() {
  const parent = new EventTarget();
  const page = Object.assign(new EventTarget(), { parent, location: { origin: own } });
  guardMessages(config, page as unknown as Window); // As much of a window as the guard looks at.
  const heard: unknown[] = [];
  page.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
  return { page, parent, heard };
}

/** Node's messages have no source of their own. */
function message(origin: string, source: unknown): MessageEvent {
  const event = new MessageEvent('message', { data: origin, origin });
  Object.defineProperty(event, 'source', { value: source });
  return event;
}

test('a spoofed message is heard by nobody: another window, another site, Trello’s name without Trello’s window', () => {
  const { page, parent, heard } = framed();
  page.dispatchEvent(message('https://evil.example', parent));
  page.dispatchEvent(message('https://trello.com', new EventTarget()));
  page.dispatchEvent(message('https://trello.com.evil.example', parent));
  page.dispatchEvent(message('null', parent));
  expect(heard).toEqual([]);
});

test('Trello’s page and the own page of return are heard', () => {
  const { page, parent, heard } = framed();
  page.dispatchEvent(message('https://trello.com', parent));
  page.dispatchEvent(message(own, new EventTarget()));
  expect(heard).toEqual(['https://trello.com', own]);
});

test('in the frame of a foreign site a page knows it; where a browser does not tell, it stays as it was', () => {
  const within = (...ancestorOrigins: string[]) => ({ location: { ancestorOrigins } as unknown as Location });
  expect(isFramedElsewhere(config, within('https://evil.example'))).toBe(true);
  expect(isFramedElsewhere(config, within('https://evil.example', 'https://trello.com'))).toBe(true);
  expect(isFramedElsewhere(config, within('https://trello.com'))).toBe(false);
  expect(isFramedElsewhere(config, within())).toBe(false);
  expect(isFramedElsewhere(config, { location: {} as Location })).toBe(false);
});
