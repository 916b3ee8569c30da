export interface Drag {
  /** Whether one row may be put beside another, by their `data-drop`. */
  readonly allows: (from: string, to: string) => boolean;
  readonly drop: (from: string, to: string, after: boolean) => void;
}

/** So near to an edge, in pixels, what is scrolled follows the pointer. */
const edge = 40;

/**
 * Drags the row whose handle was pressed; rows say who they are by `data-drop`. A line shows where it would go; Escape gives up.
 * Whoever uses it has to offer keys that do the same.
 */
export function startDrag(event: PointerEvent, { allows, drop }: Drag): void {
  const row = (event.target as Element).closest<HTMLElement>('[data-drop]');
  const from = row?.dataset.drop;
  if (!row || from === undefined || event.button !== 0) return;
  event.preventDefault();
  const scroller = row.closest<HTMLElement>('.virtual');
  let target: HTMLElement | null = null;
  let after = false;
  const { classList } = document.documentElement;
  row.classList.add('dragged');

  const mark = (next: HTMLElement | null) => {
    target?.classList.remove('drop-before', 'drop-after');
    target = next;
    target?.classList.add(after ? 'drop-after' : 'drop-before');
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    const box = scroller?.getBoundingClientRect();
    if (scroller && box) scroller.scrollTop += clientY < box.top + edge ? -12 : clientY > box.bottom - edge ? 12 : 0;
    const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-drop]') ?? null;
    const to = over?.dataset.drop;
    const may = to === from || (to !== undefined && allows(from, to));
    // The pointer tells that it cannot go there.
    classList.toggle('drag-may', may);
    classList.toggle('drag-may-not', !may);
    if (!over || !may || to === from) {
      mark(null);
      return;
    }
    const { top, height } = over.getBoundingClientRect();
    after = clientY > top + height / 2;
    mark(over);
  };
  const end = (commit: boolean) => {
    const to = target?.dataset.drop;
    mark(null);
    row.classList.remove('dragged');
    classList.remove('drag-may', 'drag-may-not');
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    if (commit && to !== undefined) drop(from, to, after);
  };
  const up = () => end(true);
  const cancel = () => end(false);
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end(false);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}
