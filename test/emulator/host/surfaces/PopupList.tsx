import { useEffect, useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { runFor } from '../power-ups/ask.ts';
import { ItemsSchema, type PopupContent, type PopupItem, type PowerUpLevel } from './popups.ts';

export interface PopupListProps {
  readonly level: PowerUpLevel;
  readonly content: PopupContent & { type: 'list' };
}

const COUNT = 10;
const DEBOUNCE_MS = 300;

/** Entries to choose from; they can be searched, here or by the Power-Up. */
export function PopupList({ level, content }: PopupListProps) {
  const { popups } = useHost();
  const { items, search } = content;
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly PopupItem[] | undefined>(Array.isArray(items) ? items : undefined);

  useEffect(() => {
    if (Array.isArray(items)) return;
    let current = true;
    setFound(undefined);
    const ask = async () => {
      const answer = await items.run(level.target, { search: text }).catch((error: unknown) => error);
      if (current) setFound(ItemsSchema.safeParse(answer).data ?? []);
    };
    const timer = setTimeout(() => void ask(), search?.debounce ?? DEBOUNCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [items, text]);

  const matches = (item: PopupItem) =>
    !Array.isArray(items) || item.alwaysVisible || item.text.toLowerCase().includes(text.toLowerCase());
  const shown = found?.filter(matches).slice(0, search ? (search.count ?? COUNT) : undefined);
  const press = (item: PopupItem, element: Element) => {
    if (item.callback) runFor(item.callback, { ...level.target, element });
    else if (item.url !== undefined) window.open(item.url, item.target ?? '_blank', 'noopener');
    else popups.close();
  };
  return (
    <div class="menu-list">
      {search && (
        <input
          type="search"
          aria-label={search.placeholder ?? 'Search'}
          placeholder={search.placeholder ?? ''}
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      {shown === undefined && <p class="hint">{search?.searching ?? 'Searching…'}</p>}
      {shown?.length === 0 && <p class="hint">{search?.empty ?? 'Nothing found.'}</p>}
      {shown?.map((item, index) => (
        <button
          key={index}
          type="button"
          class="menu-entry"
          dir="auto"
          onClick={(event) => press(item, event.currentTarget)}
        >
          {item.text}
        </button>
      ))}
    </div>
  );
}
