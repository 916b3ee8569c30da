import { useState } from 'preact/hooks';
import { isProvisional } from '../../jobs/ids.ts';
import { text } from '../../strings/card-checklists-text.ts';
import { text as common } from '../../strings/text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { LazyComposer } from '../../ui/LazyComposer.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { Progress } from '../../ui/Progress.tsx';
import type { Selection } from '../../ui/selection.ts';
import { useForm } from '../../ui/use-form.ts';
import type { CardViewProps } from '../feature.ts';
import { ChecklistGroup } from './ChecklistGroup.tsx';
import './checklists.css';
import { checklistEdits } from './lazy-edits.ts';

const loadMenu = async () => (await import('./CardMenu.tsx')).CardMenu;
const choosingItems = () => import('./ChosenItems.tsx');
const loadChosen = async () => (await choosingItems()).ChosenItems;

/** The checklists of one card. */
export function CardChecklists({ workspace, idCard }: CardViewProps) {
  /** Name of the checklist just added: its items come next. */
  const [fresh, setFresh] = useState<string | null>(null);
  /** The items chosen, to do something with many; null while nobody chooses. */
  const [selection, setSelection] = useState<Selection | null>(null);
  const card = workspace.board.value.cards.get(idCard);
  const form = useForm(async (name) => {
    if (!card) return false;
    setFresh(name);
    return workspace.submit(checklistEdits(({ addChecklist }) => [addChecklist(card, name)]));
  });
  if (!card) return null;
  const known = workspace.known.value;
  const outline = workspace.outline.value.get(idCard);
  if (!known && workspace.reach.value === 'reading') {
    // As many lines as Trello's page tells of items, so that little moves when they come.
    return <div class="skeleton" style={{ minBlockSize: `${(outline?.total ?? 0) * 30 + 104}px` }} aria-busy="true" />;
  }
  const items = card.checklists.flatMap(({ checkItems }) => checkItems.map(({ id }) => id));
  const choose = async (id: string, range: boolean) => {
    const { chooseItem } = await choosingItems();
    setSelection((before) => before && chooseItem(before, id, range && items));
  };
  const choosing = selection && workspace.canWrite.value ? { chosen: selection.keys, choose } : null;

  return (
    <div class="checklists">
      {!known && outline && outline.total > 0 && (
        <div class="told">
          <p class="quiet">{text('checklist.told', { done: outline.done, count: outline.total })}</p>
          <Progress
            done={outline.done}
            total={outline.total}
            label={common('checklist.progress', { done: outline.done, total: outline.total })}
          />
        </div>
      )}
      {card.checklists.map((checklist) => {
        const real = !isProvisional(checklist.id);
        const isFresh = real && checklist.name === fresh && checklist.checkItems.length === 0;
        return (
          <ChecklistGroup
            key={checklist.id}
            choosing={choosing}
            onChoose={() => setSelection({ keys: new Set(), anchor: null })}
            workspace={workspace}
            card={card}
            checklist={checklist}
            fresh={isFresh}
          />
        );
      })}
      {known && card.checklists.length === 0 && form.draft === null && <p class="quiet">{text('checklist.none')}</p>}
      {choosing && selection && (
        <Lazy load={loadChosen} props={{ workspace, card, selection, onSelect: setSelection }} />
      )}
      {workspace.canWrite.value &&
        (form.draft === null ? (
          <div class="row checklist-adds">
            <button type="button" class="button subtle" onClick={() => form.open()}>
              <Icon name="plus" />
              {text('checklist.add')}
            </button>
            <LazyMenu label={text('checklist.add.more')} load={loadMenu} props={{ workspace, card }} />
          </div>
        ) : (
          <LazyComposer
            label={text('checklist.add')}
            submit={common('add')}
            enter="sends"
            initial={form.draft}
            autofocus
            onSubmit={form.submit}
            onCancel={{ label: common('cancel'), act: form.close }}
          />
        ))}
    </div>
  );
}
