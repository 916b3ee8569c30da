/** The optional features that are switched on for a board, as far as that can be read. */
export function readOptions(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}
