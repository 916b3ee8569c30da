import type { Mistake } from '../model/filter.ts';
import { text } from '../strings/workbench-text.ts';

/** What of a filter line filters nothing, as sentences. */
export function sentencesOf(mistakes: readonly Mistake[], states: readonly string[]): string[] {
  return mistakes.map(({ kind, value }) =>
    kind === 'is' ? text('mistake.is', { value, known: states.join(', ') }) : text(`mistake.${kind}`, { value }),
  );
}
