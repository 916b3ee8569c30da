import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { Lazy, type Loader } from './Lazy.tsx';

interface LazyMenuProps<P> {
  readonly label: string;
  /** A menu that is open at once. */
  readonly load: Loader<P>;
  readonly props: P;
}

/** The button of a menu whose code is loaded when it is first pressed. */
export function LazyMenu<P extends object>({ label, load, props }: LazyMenuProps<P>) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      class="button subtle icon"
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      <Icon name="more" />
    </button>
  );
  return wanted ? <Lazy load={load} props={props} meanwhile={button} /> : button;
}
