import type { Edit } from '../jobs/edit.ts';
import { groupBy } from '../lib/group-by.ts';
import { jobText } from '../strings/job-text.ts';
import type { Preview } from './writing.ts';

interface PreviewListProps extends Pick<Preview, 'sentence' | 'cardName'> {
  /** Says what the list is of. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** So many edits are written out; the rest is a number. */
const shown = 200;

/** What will be done or left out, an entry for each sentence: what is about many cards in the same words is said once. */
export function PreviewList({ label, edits, sentence, cardName }: PreviewListProps) {
  const several = new Set(edits.map(({ idCard }) => idCard)).size > 1;
  const groups = groupBy(edits.slice(0, shown), sentence);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <ol class="preview-list" tabIndex={0} aria-label={label}>
      {[...groups].map(([said, of]) => (
        <li key={said} dir="auto">
          {said} {several && of.length === 1 && <bdi class="quiet">{of.map(cardName)}</bdi>}
          {several && of.length > 1 && (
            <ul class="preview-cards quiet">
              {of.map((edit, nth) => (
                <li key={nth} dir="auto">
                  {cardName(edit)}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {edits.length > shown && <li class="quiet">{jobText('preview.more', { count: edits.length - shown })}</li>}
    </ol>
  );
}
