/** Names one after another, as the language does it: "A, B, C", "A、B和C". */
export function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(names);
}
