import { text } from '../../strings/text.ts';
import type { Workspace } from '../feature.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { itemEdits } from './make.ts';
import type { ItemRow } from './queries.ts';

interface ItemCellsProps extends ItemRow {
  readonly workspace: Workspace;
}

/** The cells of a check item in the board's table. */
export function ItemCells({ workspace, item, checklist, card }: ItemCellsProps) {
  const done = item.state === 'complete';
  const check = () =>
    void workspace.run(
      itemEdits().then(({ editCheckItem }) => {
        const place = { idCard: card.id, idChecklist: checklist.id };
        return [editCheckItem(place, item, { state: done ? 'incomplete' : 'complete' })];
      }),
    );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a cell of a table that only holds the rows in sight. */}
      <span role="cell">
        <label class="item-name">
          <input
            type="checkbox"
            aria-label={item.name}
            checked={done}
            disabled={!workspace.canWrite.value}
            onChange={check}
          />
          <span>
            <bdi>{item.name}</bdi>
            <ItemFacts workspace={workspace} item={item} />
          </span>
        </label>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <span role="cell" class="item-checklist quiet" title={checklist.name}>
        <bdi>{checklist.name}</bdi>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <span role="cell" class="item-card">
        <button type="button" class="link" title={text('card.open')} onClick={() => workspace.openCard(card.id)}>
          <bdi>{card.name}</bdi>
        </button>
      </span>
    </>
  );
}
