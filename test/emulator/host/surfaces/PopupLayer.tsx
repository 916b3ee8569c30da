import { useLayoutEffect, useRef } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { PopupPage } from './PopupPage.tsx';
import { placeNear } from './place.ts';
import { POPUP_CLASS, type Popup } from './popups.ts';

/** The one popup of the page. */
export function PopupLayer() {
  const popup = useHost().popups.current.value;
  return popup ? <PopupDialog popup={popup} /> : null;
}

function PopupDialog({ popup }: { popup: Popup }) {
  const { popups } = useHost();
  const box = useRef<HTMLDivElement>(null);
  const top = popup.levels.at(-1);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const place = () => placeNear(element, popup.anchor);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [popup.anchor]);

  useLayoutEffect(() => {
    box.current?.focus();
    const pressOutside = (event: Event) => {
      const target = event.target as Element;
      if (!box.current?.contains(target) && !popup.anchor.element.contains(target)) popups.close();
    };
    document.addEventListener('pointerdown', pressOutside);
    return () => {
      document.removeEventListener('pointerdown', pressOutside);
      if (popup.anchor.element instanceof HTMLElement) popup.anchor.element.focus();
    };
  }, [popup.anchor]);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    popups.close();
  };
  return (
    <div class={POPUP_CLASS} role="dialog" aria-label={top?.title} tabIndex={-1} ref={box} onKeyDown={closeOnEscape}>
      <header class="dialog-header">
        {popup.levels.length > 1 && (
          <button type="button" class="quiet" aria-label="Back" onClick={popups.back}>
            ‹
          </button>
        )}
        <h2 dir="auto">{top?.title}</h2>
        <button type="button" class="quiet" aria-label="Close" onClick={popups.close}>
          ✕
        </button>
      </header>
      {popup.levels.map((level) => (
        <div key={level.key} hidden={level !== top} class="popup-content">
          {level.kind === 'menu' ? level.draw() : <PopupPage level={level} />}
        </div>
      ))}
    </div>
  );
}
