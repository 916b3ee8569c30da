import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/members-text.ts';
import type { Belongings } from './load.ts';

/** So many are written out. */
const shown = 100;

/** What somebody has, by name. */
export function BelongingsList({ belongings: { cards, items } }: { readonly belongings: Belongings }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="belongings-scroll" tabIndex={0} aria-label={text('leaving.all')}>
      {cards.length > 0 && <h3>{text('leaving.cards', { count: cards.length })}</h3>}
      <ul class="belongings">
        {cards.slice(0, shown).map(({ id, name }) => (
          <li key={id} dir="auto">
            {name}
          </li>
        ))}
        {cards.length > shown && <li class="quiet">{text('leaving.more', { count: cards.length - shown })}</li>}
      </ul>
      {items.length > 0 && <h3>{text('leaving.items', { count: items.length })}</h3>}
      <ul class="belongings">
        {items.slice(0, shown).map(({ item, card }) => (
          <li key={item.id} dir="auto">
            {item.name} <span class="quiet">{titleOf(card)}</span>
          </li>
        ))}
        {items.length > shown && <li class="quiet">{text('leaving.more', { count: items.length - shown })}</li>}
      </ul>
    </section>
  );
}
