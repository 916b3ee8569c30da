import { Fragment } from 'preact';
import { Icon } from './Icon.tsx';
import { Popover, type PopoverProps } from './Popover.tsx';

interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** One of several, or one that is on or off. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
}

export interface MenuSection {
  readonly title?: string;
  readonly items: readonly MenuItem[];
  /** Whether of its checked items there is one, or any number. */
  readonly choice?: 'one' | 'any';
}

interface MenuProps extends Omit<PopoverProps, 'children' | 'opens'> {
  readonly sections: readonly MenuSection[];
}

/** A button with a menu: arrow keys, Home, End and first letters move (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
export function Menu({ sections, ...button }: MenuProps) {
  return (
    <Popover {...button} opens="menu">
      {(close) => (
        <div class="menu" role="menu" aria-label={button.label} tabIndex={-1} onKeyDown={move}>
          {sections.map(({ title, items, choice }, nth) => (
            <Fragment key={nth}>
              {nth > 0 && <hr />}
              {title && (
                <div class="menu-group" role="presentation">
                  {title}
                </div>
              )}
              {items.map(({ label, act, checked, disabled }) => (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: what may be checked has a role that may.
                <button
                  key={label}
                  type="button"
                  class="menu-item"
                  role={checked === undefined ? 'menuitem' : choice === 'one' ? 'menuitemradio' : 'menuitemcheckbox'}
                  aria-checked={checked}
                  disabled={disabled}
                  tabIndex={-1}
                  onClick={() => {
                    // Of several that are on or off, more than one may be wanted.
                    if (choice !== 'any') close();
                    act();
                  }}
                >
                  {checked !== undefined && <span class="menu-mark">{checked && <Icon name="check" />}</span>}
                  <bdi>{label}</bdi>
                </button>
              ))}
            </Fragment>
          ))}
        </div>
      )}
    </Popover>
  );
}

function move(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ';
  const typed = letter ? next(items, at, event.key) : undefined;
  const target = to[event.key] ?? typed;
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}

/** The next item that begins with a letter. */
function next(items: readonly HTMLElement[], at: number, letter: string): number | undefined {
  const order = items.map((_, nth) => (at + 1 + nth) % items.length);
  return order.find((nth) => items[nth]?.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()));
}
