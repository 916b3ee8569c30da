/** An address that may be opened; scripts and data are none. */
export function safeUrl(href: string): string | null {
  try {
    const url = new URL(href);
    return ['http:', 'https:', 'mailto:', 'trello:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
