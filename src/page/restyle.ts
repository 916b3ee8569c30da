/**
 * Asks once more for the styles that did not come: who imports a part of Muster again gets its code, but its stylesheets are
 * asked for only once (https://vite.dev/guide/features#async-chunk-loading-optimization).
 */
export async function restyle(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const missing = sheets.filter((link) => !came(link));
  await Promise.all(missing.map(askAgain));
}

/** Of what did not come browsers have no sheet, an empty one, or one whose rules nobody may read. */
function came({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** Resolves when it came, or did not again. */
function askAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    const fresh = document.createElement('link');
    fresh.rel = 'stylesheet';
    fresh.onload = fresh.onerror = () => resolve();
    fresh.href = link.href;
    link.replaceWith(fresh);
  });
}
