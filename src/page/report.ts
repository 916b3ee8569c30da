import { readVersion } from '../host/config.ts';

/**
 * What a person may send to whoever looks after this Muster: where in the code it happened, which version, which browser.
 * Messages of errors quote what they choke on, a board's texts or a token, so none is told but the engine's own, and of
 * that nothing in quotes.
 */
export function reportOf(error: unknown, view: string): string {
  const { name, message, stack } = error instanceof Error ? error : { name: typeof error, message: '', stack: '' };
  const own = /^(TypeError|ReferenceError)$/.test(name)
    ? message.replace(/(["'`“‘]).*["'`”’]/gs, '…').slice(0, 200)
    : '';
  return [
    `Muster ${readVersion(document)}`,
    `${plain(view)} ${plain(window.location.pathname)}`,
    window.navigator.userAgent,
    `${plain(name)}: ${own}`,
    ...framesOf(stack ?? ''),
  ].join('\n');
}

/** The places in the code, as browsers write them after the message, without what follows `?` or `#` in an address. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at \S.*:\d+:\d+\)?$|^[\w$.<>/*]*@\S+:\d+:\d+$/.test(line))
    .map((line) => line.replace(/[?#][^\s)]*(?=:\d+:\d+)/g, ''))
    .slice(0, 30);
}

const plain = (text: string): string => text.replace(/[^\w./ -]/g, '').slice(0, 80);
