import type { Config } from './config.ts';

/**
 * Lets through only what Trello's page says, and our own page of return: Trello's library looks at neither origin, and
 * before its handshake takes a message from any window for Trello's. To be called before the library is started.
 */
export function guardMessages({ trello }: Config, page: Window = window): void {
  const { origin } = new URL(trello);
  const guard = (event: MessageEvent) => {
    const isTrello = event.source === page.parent && event.origin === origin;
    if (!isTrello && event.origin !== page.location.origin) event.stopImmediatePropagation();
  };
  page.addEventListener('message', guard, { capture: true });
}

/** Whether another site than Trello has the page in a frame, as far as the browser tells (Firefox does not). */
export function isFramedElsewhere({ trello }: Config, page: Pick<Window, 'location'> = window): boolean {
  const parent = (page.location as Partial<Location>).ancestorOrigins?.[0];
  return parent !== undefined && parent !== new URL(trello).origin;
}
