import type { Callback } from '../protocol/callback.ts';
import { type Given, runFor } from './ask.ts';
import { Icon } from './Icon.tsx';

export interface PowerUpButtonProps {
  readonly given: Given<{
    readonly text: string;
    readonly callback?: Callback | undefined;
    readonly url?: string | undefined;
    readonly target?: string | undefined;
  }>;
  readonly icon: string | null | undefined;
}

/** A button of a Power-Up: it runs a function of it or opens a page. */
export function PowerUpButton({ given, icon }: PowerUpButtonProps) {
  const { text, callback, url, target } = given.value;
  const press = (event: { currentTarget: HTMLElement }) => {
    if (callback) runFor(callback, { ...given.target, element: event.currentTarget });
    else if (url !== undefined) window.open(url, target ?? '_blank', 'noopener');
  };
  return (
    <button type="button" class="power-up-button" title={given.runtime.powerUp.name} onClick={press}>
      <Icon url={icon} />
      <span dir="auto">{text}</span>
    </button>
  );
}
