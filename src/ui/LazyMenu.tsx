import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { Lazy, type Loader } from './Lazy.tsx';

interface LazyMenuProps<P> {
  readonly label: string;
  /** The class of a button that shows its label; without one it shows three dots. */
  readonly look?: string;
  /** What such a button shows instead. */
  readonly face?: ComponentChildren;
  readonly opens?: 'menu' | 'dialog';
  /** A menu that is open at once. */
  readonly load: Loader<P>;
  readonly props: P;
}

/** The button of a menu whose code is loaded when it is first pressed. */
export function LazyMenu<P extends object>({ label, look, face, opens = 'menu', load, props }: LazyMenuProps<P>) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      class={look ?? 'button subtle icon'}
      aria-label={look === undefined ? label : undefined}
      title={look === undefined || face !== undefined ? label : undefined}
      aria-haspopup={opens}
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {look === undefined ? (
        <Icon name="more" />
      ) : face === undefined ? (
        label
      ) : (
        <span class="visually-hidden">{label} </span>
      )}
      {face}
    </button>
  );
  return wanted ? <Lazy load={load} props={props} meanwhile={button} /> : button;
}
