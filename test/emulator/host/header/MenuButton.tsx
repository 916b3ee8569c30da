import type { ComponentChildren } from 'preact';
import { useHost } from '../host-context.ts';

export interface MenuButtonProps {
  readonly label: string;
  /** What the button is called, where its label is only a sign. */
  readonly name?: string;
  /** The menu's title; the label when absent. */
  readonly title?: string;
  readonly class?: string;
  /** Draws the menu; the button is what it hangs on. */
  readonly draw: (anchor: Element) => ComponentChildren;
}

/** A button that opens one of the host's own menus. */
export function MenuButton({ label, name, title, class: className, draw }: MenuButtonProps) {
  const { popups } = useHost();
  const open = ({ currentTarget }: { currentTarget: Element }) =>
    popups.menu({ element: currentTarget }, title ?? label, () => draw(currentTarget));
  return (
    <button type="button" class={className ?? ''} aria-label={name ?? label} aria-haspopup="dialog" onClick={open}>
      {label}
    </button>
  );
}
