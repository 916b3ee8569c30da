import { groupBy } from '../../lib/group-by.ts';
import { shortDay } from '../../lib/when.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/items-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import type { BoardViewProps } from '../feature.ts';
import './told-checklists.css';

/** The cards with check items, by list, as far as Trello's page tells without consent: how many are open. */
export function ToldChecklists({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const outline = workspace.outline.value;
  const cards = [...board.cards.values()].filter(({ id }) => (outline.get(id)?.total ?? 0) > 0);
  const byList = groupBy(cards, ({ idList }) => idList);

  return (
    <div class="virtual">
      {cards.length === 0 && <p class="empty quiet">{text('items.none')}</p>}
      {board.lists.map(({ id, name }) => (
        <section key={id} hidden={!byList.has(id)}>
          <h2 class="group-row">
            <bdi>{name}</bdi>
          </h2>
          <ul>
            {byList.get(id)?.map((card) => {
              const { done = 0, total = 0, due = null } = outline.get(card.id) ?? {};
              return (
                <li key={card.id} class="item-row told-row">
                  <button type="button" class="link told-card" onClick={() => workspace.openCard(card.id)}>
                    <bdi>{titleOf(card)}</bdi>
                  </button>
                  <span class="quiet">{text('items.told', { open: total - done, count: total })}</span>
                  <span class="quiet">
                    {due && text('items.told.due', { day: shortDay(Date.parse(due), Date.now(), spokenLocale()) })}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
