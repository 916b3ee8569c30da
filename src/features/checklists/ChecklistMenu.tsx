import { useState } from 'preact/hooks';
import type { Edit } from '../../jobs/edit.ts';
import { copyText } from '../../lib/clipboard.ts';
import { printCsv } from '../../lib/csv.ts';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { checklistsByName } from '../../model/namesakes.ts';
import { text } from '../../strings/checklists-text.ts';
import { nameOrder } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { deleteItems, editItems } from '../bulk/item-rows-edits.ts';
import type { Workspace } from '../feature.ts';
import { knowBoard } from '../whole-board.ts';
import { printItems } from './as-text.ts';
import { mergeChecklists, moveChecklistTo } from './checklist-jobs-edits.ts';
import { copyChecklist, moveChecklist, removeChecklist } from './edits.ts';
import { sortCheckItems } from './item-edits.ts';
import { OtherCards } from './OtherCards.tsx';
import { convertAll } from './seldom-verbs.ts';
import { TextDialog } from './TextDialog.tsx';

export interface ChecklistMenuProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly checklist: Checklist;
  readonly rename: () => void;
  /** Begins to choose items, to do something with many. */
  readonly choose: () => void;
}

/** What may be done with a checklist as a whole. */
export function ChecklistMenu({ workspace, card, checklist, rename, choose }: ChecklistMenuProps) {
  const [open, setOpen] = useState<'text' | 'move' | 'uncopied' | null>(null);
  const [uncopied, setUncopied] = useState('');
  const { checkItems } = checklist;
  const { members } = workspace.board.value;
  const hidden = workspace.viewState('hide-done');
  const at = card.checklists.findIndex(({ id }) => id === checklist.id);
  const rows = checkItems.map((item) => ({ item, checklist, card }));
  const done = rows.filter(({ item }) => item.state === 'complete');
  const same = [...checklistsByName(card).values()].find((all) => all.some(({ id }) => id === checklist.id)) ?? [];
  const run = (edits: readonly Edit[]) => void workspace.run(edits);
  const sort = (compare: (a: CheckItem, b: CheckItem) => number) =>
    run(sortCheckItems(card.id, checklist, [...checkItems].sort(compare)));
  const copy = async (made: string) => {
    if (await copyText(made)) return;
    setUncopied(made);
    setOpen('uncopied');
  };
  const moveAway = async () => {
    if (await knowBoard(workspace)) setOpen('move');
  };
  const compare = nameOrder();

  return (
    <>
      <Menu
        label={text('menu.checklist', { name: checklist.name })}
        face={<Icon name="more" />}
        class="button subtle icon"
        startOpen
        sections={[
          {
            items: [
              { label: text('rename'), act: rename },
              { label: text('as-text'), act: () => setOpen('text') },
              { label: text('choose'), disabled: rows.length === 0, act: choose },
              {
                label: text('hide-done'),
                checked: hidden.value.value === '1',
                act: () => hidden.set(hidden.value.value === '1' ? '' : '1'),
              },
            ],
          },
          {
            items: [
              {
                label: text('sort.open'),
                act: () => sort((a, b) => Number(a.state === 'complete') - Number(b.state === 'complete')),
              },
              ...(checkItems.some(({ due }) => due !== null)
                ? [{ label: text('sort.due'), act: () => sort((a, b) => dateOf(a) - dateOf(b)) }]
                : []),
              { label: text('sort.name'), act: () => sort((a, b) => compare(a.name, b.name)) },
            ],
          },
          {
            items: [
              {
                label: text('check.all'),
                disabled: done.length === rows.length,
                act: () => run(editItems(rows, { state: 'complete' })),
              },
              {
                label: text('check.none'),
                disabled: done.length === 0,
                act: () => run(editItems(rows, { state: 'incomplete' })),
              },
              { label: text('delete.done'), disabled: done.length === 0, act: () => run(deleteItems(done)) },
              {
                label: text('convert'),
                disabled: rows.length === 0,
                act: () => void convertAll(workspace, rows),
              },
            ],
          },
          {
            items: [
              { label: text('duplicate'), act: () => run([copyChecklist(card, checklist)]) },
              {
                label: text('merge'),
                disabled: same.length < 2,
                act: () => run(mergeChecklists({ ...card, checklists: same })),
              },
              {
                label: text('move.up'),
                disabled: at === 0,
                act: () => run([moveChecklist(card, checklist, at - 1)]),
              },
              {
                label: text('move.down'),
                disabled: at === card.checklists.length - 1,
                act: () => run([moveChecklist(card, checklist, at + 1)]),
              },
              { label: text('move.card'), act: () => void moveAway() },
            ],
          },
          {
            items: [
              {
                label: text('copy.markdown'),
                act: () => void copy(`## ${checklist.name}\n\n${printItems(checkItems, members)}\n`),
              },
              { label: text('copy.csv'), act: () => void copy(asCsv(checkItems, workspace)) },
            ],
          },
          { items: [{ label: text('delete'), act: () => run([removeChecklist(card.id, checklist)]) }] },
        ]}
      />
      {open === 'text' && (
        <TextDialog workspace={workspace} card={card} checklist={checklist} onClose={() => setOpen(null)} />
      )}
      {open === 'move' && (
        <Dialog title={text('move.card')} onClose={() => setOpen(null)}>
          <OtherCards
            workspace={workspace}
            card={card}
            label={text('move.card.which')}
            onPick={(id) => {
              const to = workspace.board.value.cards.get(id);
              setOpen(null);
              if (to) run(moveChecklistTo(card, checklist, to));
            }}
          />
        </Dialog>
      )}
      {open === 'uncopied' && (
        <Dialog title={text('copied.not')} onClose={() => setOpen(null)}>
          <textarea class="field" rows={10} readOnly dir="auto" aria-label={checklist.name} value={uncopied} />
        </Dialog>
      )}
    </>
  );
}

/** What has no date comes last. */
const dateOf = ({ due }: CheckItem): number => (due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due));

function asCsv(items: readonly CheckItem[], workspace: Workspace): string {
  const { members } = workspace.board.value;
  const head = [text('csv.item'), text('csv.state'), text('csv.member'), text('csv.due')];
  return printCsv([
    head,
    ...items.map(({ name, state, idMember, due }) => [
      name,
      state,
      idMember === null ? '' : (members.get(idMember)?.username ?? idMember),
      due ?? '',
    ]),
  ]);
}
