import { useRef } from 'preact/hooks';
import type { CheckItem, Checklist } from '../../model/board.ts';
import { text } from '../../strings/text.ts';
import { Composer } from '../../ui/Composer.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Workspace } from '../feature.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { itemEdits } from './make.ts';

interface CheckItemRowProps {
  readonly workspace: Workspace;
  readonly idCard: string;
  readonly checklist: Checklist;
  readonly item: CheckItem;
  readonly index: number;
}

/** One check item: tick it, click its text to rename it, Alt with an arrow key to move it. */
export function CheckItemRow({ workspace, idCard, checklist, item, index }: CheckItemRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const { name, state } = item;
  const place = { idCard, idChecklist: checklist.id };
  const canWrite = workspace.canWrite.value;
  const last = checklist.checkItems.length - 1;
  const edit = (after: Partial<Pick<CheckItem, 'name' | 'state'>>) =>
    itemEdits().then(({ editCheckItem }) => [editCheckItem(place, item, after)]);
  const form = useForm((name) => workspace.submit(edit({ name })));

  const check = () => {
    void workspace.run(edit({ state: state === 'complete' ? 'incomplete' : 'complete' }));
  };
  const move = (to: number) => {
    if (to < 0 || to > last) return;
    const focused = document.activeElement;
    void workspace.run(itemEdits().then(({ moveCheckItem }) => [moveCheckItem(idCard, checklist, item, to)]));
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
          autofocus
          onSubmit={form.submit}
          onCancel={{ label: text('cancel'), act: form.close }}
        />
      </li>
    );
  }
  return (
    <li class="check-item" ref={row} onKeyDown={onKeyDown}>
      <input type="checkbox" aria-label={name} checked={state === 'complete'} disabled={!canWrite} onChange={check} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it does the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same. */}
      <span class="check-item-name grow" onClick={() => canWrite && form.open(name)}>
        <bdi>{name}</bdi>
        <ItemFacts workspace={workspace} item={item} />
      </span>
      {canWrite && (
        <span class="actions">
          <IconButton name="pencil" label={text('item.rename', { name })} act={() => form.open(name)} />
          <IconButton name="up" label={text('item.up', { name })} act={() => move(index - 1)} disabled={index === 0} />
          <IconButton
            name="down"
            label={text('item.down', { name })}
            act={() => move(index + 1)}
            disabled={index === last}
          />
          <IconButton
            name="trash"
            label={text('item.delete', { name })}
            act={() => void workspace.run(itemEdits().then(({ removeCheckItem }) => [removeCheckItem(place, item)]))}
          />
        </span>
      )}
    </li>
  );
}
