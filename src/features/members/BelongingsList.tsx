import type { Board } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/members-text.ts';
import type { Belongings } from './load.ts';

/** So many are written out. */
const shown = 100;

interface BelongingsListProps {
  readonly board: Board;
  readonly belongings: Belongings;
}

/** What somebody has, by name, and where it is. */
export function BelongingsList({ board, belongings: { cards, items } }: BelongingsListProps) {
  const listOf = new Map(board.lists.map(({ id, name }) => [id, name]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="belongings-scroll" tabIndex={0} aria-label={text('leaving.all')}>
      {cards.length > 0 && <h3>{text('leaving.cards', { count: cards.length })}</h3>}
      <ul class="belongings">
        {cards.slice(0, shown).map((card) => (
          <li key={card.id} dir="auto">
            {titleOf(card)} <bdi class="quiet">{listOf.get(card.idList)}</bdi>
          </li>
        ))}
        {cards.length > shown && <li class="quiet">{text('leaving.more', { count: cards.length - shown })}</li>}
      </ul>
      {items.length > 0 && <h3>{text('leaving.items', { count: items.length })}</h3>}
      <ul class="belongings">
        {items.slice(0, shown).map(({ item, card }) => (
          <li key={item.id} dir="auto">
            {item.name} <bdi class="quiet">{titleOf(card)}</bdi>
          </li>
        ))}
        {items.length > shown && <li class="quiet">{text('leaving.more', { count: items.length - shown })}</li>}
      </ul>
    </section>
  );
}
