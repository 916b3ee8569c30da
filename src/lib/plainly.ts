/** A value from elsewhere as text, where it is one: objects are none, and some of them throw when made one. */
export function plainly(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}
