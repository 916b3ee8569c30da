import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './tabs.css';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Shown beside the title: how many, where there are any. */
  readonly count?: string | number | undefined;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly active: string;
  readonly onChange: (id: string) => void;
  readonly children: ComponentChildren;
}

/** Tabs and the panel of the active one; arrow keys move between them (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export function Tabs({ label, tabs, active, onChange, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // Where they are one line that can be pushed aside: only the line moves, not the page around it.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`[data-tab="${active}"]`);
    if (!tab || !list.current) return;
    const hidden = tab.offsetLeft - list.current.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
    list.current.scrollTo({ left: hidden });
  }, [active]);
  const move = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: rtl, ArrowLeft: -rtl };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const at = tabs.findIndex(({ id }) => id === active);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, title, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            data-tab={id}
            class="tab"
            aria-selected={id === active}
            aria-controls="panel"
            aria-description={count ? `${count}` : undefined}
            tabIndex={id === active ? 0 : -1}
            onClick={() => onChange(id)}
          >
            {title}
            {!!count && (
              <span class="tab-count" aria-hidden="true">
                {count}
              </span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${active}`}>
        {children}
      </div>
    </>
  );
}
