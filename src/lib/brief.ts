/** A text as one line, cut where it is long. */
export function brief(text: string, most = 100): string {
  const signs = [...text.replace(/\s+/gu, ' ').trim()];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}
