import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus back to the button (`data-opens`) that opened a form in the place of which it now stands again, unless it is
 * elsewhere by then. `open` names the form that is open.
 */
export function useFocusBack(open: string | null): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useLayoutEffect(() => {
    const closed = open === null ? before.current : null;
    before.current = open;
    if (closed === null || (document.activeElement && document.activeElement !== document.body)) return;
    place.current?.querySelector<HTMLElement>(`[data-opens=${closed}]`)?.focus();
  }, [open]);
  return place;
}
