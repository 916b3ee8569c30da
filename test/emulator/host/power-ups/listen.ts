import { commands } from '../commands/index.ts';
import type { Host } from '../host.ts';
import { Refusal, readEnvelope } from '../protocol/envelope.ts';
import type { Page } from './pages.ts';

/** Answers the Power-Ups' pages: only windows this page has opened, and only those that know their Power-Up's secret. */
export function listenToPages(host: Host): void {
  window.addEventListener('message', (event) => {
    const page = host.pages.of(event.source);
    if (!page) return;
    if (event.data === 'done') {
      if (page.frame) page.surface.done?.(page.frame);
      return;
    }
    const envelope = readEnvelope(event.data);
    if (!envelope) return;
    const trusted = envelope.secret === page.runtime.secret;
    for (const item of envelope.items) {
      const introduction = item.type === 'request' && item.data.command === 'initialize';
      if (!trusted && !(introduction && page.surface.kind === 'connector')) continue;
      page.port.locate(event.origin);
      if (item.type === 'response') page.port.settle(item.data.to, item.data.success, item.data.response);
      else void answer(host, page, item.data);
    }
  });
}

async function answer(
  host: Host,
  page: Page,
  request: { id: string; command: string; args: unknown[] },
): Promise<void> {
  try {
    const command = commands[request.command];
    if (!command) throw new Refusal('unsupported command', `unsupported command: ${request.command}`);
    page.port.respond(request.id, await command({ host, page, argument: request.args[0] }));
  } catch (error) {
    if (!(error instanceof Refusal)) console.warn(`${page.runtime.powerUp.name}: ${request.command} failed.`, error);
    page.port.fail(request.id, error);
  }
}
