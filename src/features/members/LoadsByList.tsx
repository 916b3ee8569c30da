import type { List } from '../../model/board.ts';
import { text } from '../../strings/members-text.ts';
import { nameOf } from './LoadTable.tsx';
import type { Load } from './load.ts';

interface LoadsByListProps {
  readonly loads: readonly Load[];
  readonly lists: readonly List[];
}

/** How much of everybody's load lies in which list: cards and items. */
export function LoadsByList({ loads, lists }: LoadsByListProps) {
  // Only where somebody has items there is room for them.
  const withItems = new Set(lists.flatMap(({ id }) => (loads.some(({ byList }) => byList.get(id)?.items) ? [id] : [])));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="load-lists" tabIndex={0} aria-label={text('load.lists')}>
      <table class="load">
        <caption>{text('load.lists')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('load.member')}</th>
            {lists.map(({ id, name }) => (
              <th key={id} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.member?.id ?? ''}>
              <th scope="row" dir="auto">
                {nameOf(load)}
              </th>
              {lists.map(({ id }) => {
                const part = load.byList.get(id);
                return (
                  <td key={id}>
                    {part?.cards}
                    {withItems.has(id) && (
                      <span class="load-items quiet">{part && part.items > 0 && `· ${part.items}`}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
