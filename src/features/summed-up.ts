import type { Edit } from '../jobs/edit.ts';
import { groupBy } from '../lib/group-by.ts';
import { text } from '../strings/edit-text.ts';

/** What an edit did; told of so many like it where a number is given, if there are words for that. */
export type Told = (edit: Edit, of?: number) => string;

/** Of so many unlike things each is told. */
const most = 3;

/** What a job did: of edits that say the same, or are of one kind, how many; of many unlike ones the first and how many more. */
export function summedUp(of: readonly Edit[], told: Told): string {
  const wholly = new Set(of.flatMap(({ gist, chain }) => (gist && chain) || []));
  const edits = of.filter(({ gist, chain = '' }) => gist || !wholly.has(chain));
  const same = groupBy(edits, (edit) => told(edit));
  const groups = same.size <= 2 ? same : groupBy(edits, (edit) => told(edit, 2) || told(edit));
  const all = [...groups.values()];
  const [first = []] = all;
  const what = ([edit, ...others]: readonly Edit[]): string => {
    if (!edit || others.length === 0) return edit ? told(edit) : '';
    const count = others.length + 1;
    const said = told(edit);
    const alike = others.every((other) => told(other) === said);
    return alike ? text('many.same', { count, what: said }) : told(edit, count);
  };
  if (all.length <= most) return all.map(what).join(' ');
  return text('many.first', { count: edits.length - first.length, what: what(first) });
}
