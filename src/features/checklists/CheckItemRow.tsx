import { useRef } from 'preact/hooks';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { text } from '../../strings/text.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Composer } from '../../ui/Composer.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { useForm } from '../../ui/use-form.ts';
import '../../ui/drag.css';
import type { Workspace } from '../feature.ts';
import { replacing } from '../replacing.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { itemEdits } from './make.ts';

/** Drags an item to another place of its card. */
async function drag(event: PointerEvent, workspace: Workspace, card: Card): Promise<void> {
  event.preventDefault();
  (await import('./drag-item.ts')).dragItem(event, workspace, card);
}

const loadMenu = async () => (await import('./ItemMenu.tsx')).ItemMenu;

interface CheckItemRowProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly checklist: Checklist;
  readonly item: CheckItem;
  readonly index: number;
}

/** One check item: tick it, click its text or press F2 to rename it, Alt with an arrow key to move it. */
export function CheckItemRow({ workspace, card, checklist, item, index }: CheckItemRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const { name, state } = item;
  const place = { idCard: card.id, idChecklist: checklist.id };
  const canWrite = workspace.canWrite.value;
  const last = checklist.checkItems.length - 1;
  const edit = (after: Partial<Pick<CheckItem, 'name' | 'state'>>) =>
    itemEdits(({ editCheckItem }) => [editCheckItem(place, item, after)]);
  const form = useForm((name) => workspace.submit(edit({ name })));

  const check = (done: boolean) => workspace.run(edit({ state: done ? 'complete' : 'incomplete' }));
  const move = (to: number) => {
    if (to < 0 || to > last) return;
    const focused = document.activeElement;
    void workspace.run(itemEdits(({ moveCheckItem }) => [moveCheckItem(card.id, checklist, item, to)]));
    // The browser takes the focus from what is moved, as soon as it is.
    let frames = 30;
    const giveBack = () => {
      const lost = document.activeElement === document.body && row.current?.contains(focused);
      if (lost && focused instanceof HTMLElement) focused.focus();
      if (--frames > 0) requestAnimationFrame(giveBack);
    };
    giveBack();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
    const step = steps[event.key];
    if (event.key === 'F2' && canWrite) {
      event.preventDefault();
      form.open(name);
    }
    if (!event.altKey || step === undefined || !canWrite) return;
    event.preventDefault();
    move(index + step);
  };

  if (form.draft !== null) {
    return (
      <li>
        <Composer
          label={text('item.rename', { name })}
          submit={text('save')}
          enter="sends"
          initial={form.draft}
          replaces={replacing(name)}
          autofocus
          onSubmit={form.submit}
          onCancel={{ label: text('cancel'), act: form.close }}
        />
      </li>
    );
  }
  return (
    <li class="check-item" ref={row} data-drop={item.id} onKeyDown={onKeyDown}>
      {canWrite && (
        <span class="drag-handle" aria-hidden="true" onPointerDown={(event) => void drag(event, workspace, card)} />
      )}
      <Checkbox label={name} checked={state === 'complete'} disabled={!canWrite} onChange={check} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: F2 does the same, and the menu of the row. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <span class="check-item-name grow" onClick={() => canWrite && form.open(name)}>
        <bdi>{name}</bdi>
        <ItemFacts workspace={workspace} item={item} />
      </span>
      {canWrite && (
        <span class="actions">
          <LazyMenu
            label={text('item.more', { name })}
            load={loadMenu}
            props={{ workspace, card, checklist, item, rename: () => form.open(name) }}
          />
        </span>
      )}
    </li>
  );
}
