import { type ComponentChild, type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useReducer, useState } from 'preact/hooks';

export type Loader<P> = () => Promise<ComponentType<P>>;

interface LazyProps<P> {
  readonly load: Loader<P>;
  readonly props: P;
  /** Shown until the code is there. */
  readonly meanwhile?: ComponentChild;
}

/** What was loaded once is drawn at once: nothing flickers when it is shown again. */
const known = new WeakMap<object, unknown>();

/** Loads the code of a component before it is shown, if there is any. */
export async function preload<P>(load: Loader<P> | undefined): Promise<void> {
  if (load && !known.has(load)) known.set(load, await load());
}

/** What a page shows in place of a part whose code did not come. */
export const LoadTrouble = createContext<ComponentType<{ readonly again: () => void }> | null>(null);

/** A component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({ load, props, meanwhile }: LazyProps<P>) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const Trouble = useContext(LoadTrouble);
  /** The loader that failed. */
  const [failed, setFailed] = useState<object | null>(null);
  // What a loader gave is what it gives.
  const View = known.get(load) as ComponentType<P> | undefined;
  useEffect(() => {
    if (View || failed === load) return undefined;
    let wanted = true;
    preload(load).then(
      () => wanted && redraw(null),
      () => wanted && setFailed(() => load),
    );
    return () => {
      wanted = false;
    };
  }, [load, failed]);
  if (View) return <View {...props} />;
  if (Trouble && failed === load) return <Trouble again={() => setFailed(null)} />;
  return meanwhile ?? null;
}
