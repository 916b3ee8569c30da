/** Asks a Power-Up for the badges of cards as Trello's page does, and measures; to be run in the emulated Trello's page. */
export interface Asking {
  /** The Power-Up's place among the connectors of the page. */
  readonly nth: number;
  readonly board: string;
  readonly member: string;
  readonly cards: readonly string[];
  /** All in one message, or each when the one before is answered. */
  readonly together: boolean;
}

export interface Asked {
  readonly totalMs: number;
  /** How long each card waited for its answer. */
  readonly eachMs: readonly number[];
  readonly badges: number;
  readonly failed: number;
}

export async function askForBadges({ nth, board, member, cards, together }: Asking): Promise<Asked> {
  interface Answer {
    readonly success: boolean;
    readonly response: unknown;
  }
  const connector = document.querySelectorAll<HTMLIFrameElement>('#iframe-io-host iframe')[nth]?.contentWindow;
  if (!connector) throw new Error(`The page has no connector ${nth}.`);
  const waiting = new Map<string, (answer: Answer) => void>();
  const hear = ({ source, data }: MessageEvent) => {
    if (source !== connector || data?.type !== 'bulk') return;
    for (const item of data.data) if (item.type === 'response') waiting.get(item.data.to)?.(item.data);
  };
  const request = (card: string) => {
    const context = { board, card, member, permissions: { board: 'write', card: 'write' }, command: 'card-badges' };
    const options = { context, locale: 'en', attachments: [] };
    return { type: 'request', data: { id: `bench ${card}`, command: 'card-badges', args: [options] } };
  };
  const ask = async (ids: readonly string[]) => {
    const began = performance.now();
    const answers = ids.map((card) => new Promise<Answer>((resolve) => waiting.set(`bench ${card}`, resolve)));
    connector.postMessage({ type: 'bulk', data: ids.map(request) }, '*');
    await Promise.all(answers.map((answer) => answer.then(({ success, response }) => count(began, success, response))));
  };
  const eachMs: number[] = [];
  let badges = 0;
  let failed = 0;
  const count = (began: number, success: boolean, response: unknown) => {
    eachMs.push(performance.now() - began);
    if (success && Array.isArray(response)) badges += response.length;
    else failed += 1;
  };

  window.addEventListener('message', hear);
  const began = performance.now();
  if (together) await ask(cards);
  else for (const card of cards) await ask([card]);
  const totalMs = performance.now() - began;
  window.removeEventListener('message', hear);
  return { totalMs, eachMs, badges, failed };
}
