import { useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { text } from '../../strings/checklists-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { checklistOptions } from '../bulk/checklist-options.ts';
import { TemplateDialog } from '../bulk/TemplateDialog.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import { knowBoard } from '../whole-board.ts';
import { CardsToItems } from './CardsToItems.tsx';
import { copyChecklist } from './edits.ts';

export interface CardMenuProps {
  readonly workspace: Workspace;
  readonly card: Card;
}

/** Further ways to add checklists to a card: from templates, from other cards, from cards themselves. */
export function CardMenu({ workspace, card }: CardMenuProps) {
  const [open, setOpen] = useState<'template' | 'copy' | 'cards' | null>(null);
  const close = () => setOpen(null);
  const choose = async (what: typeof open) => {
    if (await knowBoard(workspace)) setOpen(what);
  };
  return (
    <>
      <Menu
        label={text('menu.card')}
        face={<Icon name="more" />}
        class="button subtle icon"
        startOpen
        sections={[
          {
            items: [
              { label: text('from.template'), act: () => void choose('template') },
              { label: text('from.copy'), act: () => void choose('copy') },
              { label: text('from.cards'), act: () => void choose('cards') },
            ],
          },
        ]}
      />
      {open === 'template' && <TemplateDialog workspace={workspace} cards={[card]} onClose={close} />}
      {open === 'copy' && <CopyDialog workspace={workspace} card={card} onClose={close} />}
      {open === 'cards' && <CardsToItems workspace={workspace} card={card} onClose={close} />}
    </>
  );
}

function CopyDialog({ workspace, card, onClose }: CardMenuProps & { readonly onClose: () => void }) {
  const { options, find } = checklistOptions(workspace.board.value);
  return (
    <Dialog title={text('from.copy')} onClose={onClose}>
      <Choices
        label={text('copy.which')}
        options={options}
        onPick={(id) => {
          const source = find(id);
          onClose();
          if (source) void workspace.run([copyChecklist(card, source.checklist)]);
        }}
      />
    </Dialog>
  );
}
