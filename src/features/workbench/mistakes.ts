import { listed } from '../../lib/listed.ts';
import type { Mistake } from '../../model/filter.ts';
import { text } from '../../strings/mistakes-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import type { LineMistake } from '../../ui/FilterLine.tsx';

/** What of a filter line filters nothing, as sentences. */
export function sentencesOf(
  mistakes: readonly Mistake[],
  { states, keys }: { readonly states: readonly string[]; readonly keys: readonly string[] },
): LineMistake[] {
  return mistakes.map(({ kind, value, from, to }) => {
    const known = listed(kind === 'is' ? states : keys, spokenLocale());
    const sentence =
      kind === 'is' || kind === 'key' ? text(`mistake.${kind}`, { value, known }) : text(`mistake.${kind}`, { value });
    return { from, to, sentence };
  });
}
