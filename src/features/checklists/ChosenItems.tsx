import type { Card } from '../../model/board.ts';
import { text as common } from '../../strings/text.ts';
import { text } from '../../strings/workbench-text.ts';
import { extend, type Selection, toggle } from '../../ui/selection.ts';
import type { Workspace } from '../feature.ts';
import { rowsOfCard } from '../item-rows.ts';
import '../../ui/bar.css';
import './chosen-items.css';
import { ItemBulk } from './ItemBulk.tsx';

/** Chooses an item, or all in their order from the last one to it. */
export function chooseItem(before: Selection, id: string, range: readonly string[] | false): Selection {
  return range ? extend(before, id, range) : toggle(before, id);
}

interface ChosenItemsProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly selection: Selection;
  /** Null ends it. */
  readonly onSelect: (selection: Selection | null) => void;
}

/** What may be done with the items of a card that are chosen: the same as with those of the board. */
export function ChosenItems({ workspace, card, selection, onSelect }: ChosenItemsProps) {
  const hidden = workspace.viewState('hide-done').value.value === '1';
  // What is not in sight is left alone.
  const rows = rowsOfCard(card).filter(({ item }) => !hidden || item.state === 'incomplete');
  const chosen = rows.filter(({ item }) => selection.keys.has(item.id));
  const all = chosen.length === rows.length;
  return (
    <section class="bar chosen-items" aria-label={text('selected', { count: chosen.length })}>
      <b class="tabular" role="status">
        {text('selected', { count: chosen.length })}
      </b>
      {chosen.length > 0 && <ItemBulk workspace={workspace} rows={chosen} />}
      <button
        type="button"
        class="button subtle"
        onClick={() => onSelect({ keys: new Set(all ? [] : rows.map(({ item }) => item.id)), anchor: null })}
      >
        {text(all ? 'select.none' : 'select.all')}
      </button>
      <button type="button" class="button subtle" onClick={() => onSelect(null)}>
        {common('done')}
      </button>
    </section>
  );
}
