import { useState } from 'preact/hooks';
import { type Edit, inChain } from '../../jobs/edit.ts';
import type { Card, Checklist } from '../../model/board.ts';
import { text } from '../../strings/checklists-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { editCards } from '../bulk/card-rows-edits.ts';
import type { CardMenuProps } from './CardMenu.tsx';
import { addChecklist } from './edits.ts';
import { addCheckItems } from './item-edits.ts';
import { OtherCards } from './OtherCards.tsx';

interface CardsToItemsProps extends CardMenuProps {
  readonly onClose: () => void;
}

/** Makes items of other cards of the board, each with a link to its card. */
export function CardsToItems({ workspace, card, onClose }: CardsToItemsProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [into, setInto] = useState(card.checklists[0]?.id ?? '');
  const [archive, setArchive] = useState(false);
  const picked = chosen.flatMap((id) => workspace.board.value.cards.get(id) ?? []);
  const make = () => {
    const target = card.checklists.find(({ id }) => id === into);
    onClose();
    void workspace.run(editsFor(card, picked, target, archive));
  };
  return (
    <Dialog title={text('cards.title')} onClose={onClose}>
      <OtherCards
        workspace={workspace}
        card={card}
        label={text('cards.which')}
        selected={new Set(chosen)}
        onPick={(id) => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
      />
      <label>
        {text('cards.into')}
        <select class="field" value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          {card.checklists.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{text('cards.new')}</option>
        </select>
      </label>
      <label class="row">
        <input type="checkbox" checked={archive} onChange={(event) => setArchive(event.currentTarget.checked)} />
        {text('cards.archive')}
      </label>
      <p role="status">{text('cards.count', { count: picked.length })}</p>
      <div class="row">
        <button type="button" class="button primary" disabled={picked.length === 0} onClick={make}>
          {archive ? verbs('apply') : common('add')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {common('cancel')}
        </button>
      </div>
    </Dialog>
  );
}

/** A card is archived only once its item has come. */
function editsFor(card: Card, from: readonly Card[], target: Checklist | undefined, archive: boolean): Edit[] {
  const made = target ? null : addChecklist(card, text('cards.name'));
  const list = target ?? { id: made?.id ?? '', name: '', pos: 0, checkItems: [] };
  const items = addCheckItems(
    card.id,
    list,
    from.map((other) => ({ name: linkTo(other), state: other.dueComplete ? 'complete' : 'incomplete' })),
  );
  const all: Edit[] = from.flatMap((other, nth): Edit[] => {
    const item = items[nth];
    if (!item) return [];
    if (!archive) return [item];
    return inChain(item, ...editCards([other], { closed: true })).map((edit) => ({ ...edit, lane: card.id }));
  });
  const edits: Edit[] = made ? [made, ...all] : all;
  return made && !archive ? inChain(...edits) : edits;
}

/** A link as Trello writes it in items; brackets would end it. */
function linkTo({ name, url }: Card): string {
  return `[${name.replace(/[[\]]/g, ' ').trim()}](${url})`;
}
