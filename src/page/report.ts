import { readVersion } from '../host/config.ts';

/**
 * What a person may send to whoever looks after this Muster: where in the code it happened, which version, which browser.
 * Messages of errors quote what they choke on, a board's texts or a token, so none is told but the engine's own, and of
 * that nothing in quotes.
 */
export function reportOf(error: unknown, view: string): string {
  const { name, message, stack } = error instanceof Error ? error : { name: typeof error, message: '', stack: '' };
  const own = /^(TypeError|ReferenceError)$/.test(name) ? unquoted(message) : '';
  return [
    `Muster ${readVersion(document)}`,
    `${plain(view)} ${plain(window.location.pathname)}`,
    window.navigator.userAgent,
    `${/^[A-Z][A-Za-z]{1,30}Error$/.test(name) ? name : 'Error'}: ${own}`,
    ...framesOf((stack ?? '').replace(message, '')),
  ].join('\n');
}

/** Without what stands in quotes, and without words that are none, such as tokens and ids. */
function unquoted(message: string): string {
  const kept = message.replace(/(["'`“‘]).*["'`”’]/gs, '…').replace(/\S*\d\S*|\S{30,}/g, '…');
  return kept.slice(0, 200);
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
