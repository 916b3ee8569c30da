import { useRef } from 'preact/hooks';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { text } from '../../strings/card-checklists-text.ts';
import { text as common } from '../../strings/text.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { LazyComposer } from '../../ui/LazyComposer.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { useForm } from '../../ui/use-form.ts';
import '../../ui/drag.css';
import type { Workspace } from '../feature.ts';
import { replacing } from '../replacing.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { itemEdits } from './lazy-edits.ts';

/** Drags an item to another place of its card. */
async function drag(event: PointerEvent, workspace: Workspace, card: Card): Promise<void> {
  event.preventDefault();
  (await import('./drag-item.ts')).dragItem(event, workspace, () => card);
}

const loadInline = async () => (await import('../../ui/InlineText.tsx')).InlineText;
const loadMenu = async () => (await import('./ItemMenu.tsx')).ItemMenu;

/** Items of a card are being chosen, to do something with many. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  /** Chooses an item, or all from the last one to it. */
  readonly choose: (id: string, range: boolean) => void;
}

interface CheckItemRowProps {
  readonly choosing: Choosing | null;
  readonly workspace: Workspace;
  readonly card: Card;
  readonly checklist: Checklist;
  readonly item: CheckItem;
  readonly index: number;
}

/** One check item: tick it, click its text or press F2 to rename it, Alt with an arrow key to move it. */
export function CheckItemRow({ choosing, workspace, card, checklist, item, index }: CheckItemRowProps) {
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
        <LazyComposer
          label={common('item.rename', { name })}
          submit={common('save')}
          enter="sends"
          initial={form.draft}
          replaces={replacing(name)}
          autofocus
          onSubmit={form.submit}
          onCancel={{ label: common('cancel'), act: form.close }}
        />
      </li>
    );
  }
  return (
    <li class="check-item" ref={row} data-drop={item.id} onKeyDown={onKeyDown}>
      {choosing && (
        <input
          type="checkbox"
          class="choose"
          aria-label={text('item.choose', { name })}
          checked={choosing.chosen.has(item.id)}
          // A click tells whether Shift was held, a change does not.
          onClick={(event) => choosing.choose(item.id, event.shiftKey)}
        />
      )}
      {canWrite && !choosing && (
        <span class="drag-handle" aria-hidden="true" onPointerDown={(event) => void drag(event, workspace, card)} />
      )}
      {!choosing && <Checkbox label={name} checked={state === 'complete'} disabled={!canWrite} onChange={check} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: F2 does the same, and the menu of the row. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <span
        class={state === 'complete' ? 'check-item-name done grow' : 'check-item-name grow'}
        onClick={(event) => canWrite && !(event.target as Element).closest('a') && form.open(name)}
      >
        {/[\\`*_~[]|https?:/.test(name) ? (
          <Lazy load={loadInline} props={{ text: name }} meanwhile={<bdi>{name}</bdi>} />
        ) : (
          <bdi>{name}</bdi>
        )}
        <ItemFacts workspace={workspace} item={item} />
      </span>
      {canWrite && (
        <span class="actions">
          <LazyMenu
            label={common('item.more', { name })}
            load={loadMenu}
            props={{ workspace, card, checklist, item, rename: () => form.open(name) }}
          />
        </span>
      )}
    </li>
  );
}
