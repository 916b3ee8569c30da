import type { Host } from '../host.ts';
import { ask } from '../power-ups/ask.ts';
import { CardFromUrlSchema } from '../power-ups/schemas.ts';
import { isWebAddress } from '../protocol/urls.ts';

/** Adds a card. A link that a Power-Up knows becomes a card with a name and description, and the link attached. */
export async function addCard(host: Host, idList: string, text: string): Promise<void> {
  const known = isWebAddress(text) ? await fromPowerUps(host, idList, text) : undefined;
  if (!known) return host.edits.addCard(idList, { name: text });
  return host.edits.addCard(idList, { ...known, urlSource: text });
}

async function fromPowerUps(host: Host, list: string, url: string) {
  for (const runtime of host.runtimes.value) {
    const { given } = await ask(runtime, 'card-from-url', { list }, CardFromUrlSchema, { options: { url } });
    if (given[0]) return given[0].value;
  }
  return undefined;
}
