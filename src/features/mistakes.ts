import type { Mistake } from '../model/filter.ts';
import { text } from '../strings/workbench-text.ts';

/** What of a filter line filters nothing, as sentences. */
export function sentencesOf(
  mistakes: readonly Mistake[],
  { states, keys }: { readonly states: readonly string[]; readonly keys: readonly string[] },
): string[] {
  return mistakes.map(({ kind, value }) =>
    kind === 'is' || kind === 'key'
      ? text(`mistake.${kind}`, { value, known: (kind === 'is' ? states : keys).join(', ') })
      : text(`mistake.${kind}`, { value }),
  );
}
