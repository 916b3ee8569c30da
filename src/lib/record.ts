/** What came from elsewhere, to be asked by name for what is in it: nothing is, where it is no object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
