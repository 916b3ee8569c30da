import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

export type Loader<P> = () => Promise<ComponentType<P>>;

interface LazyProps<P> {
  readonly load: Loader<P>;
  readonly props: P;
  /** Shown until the code is there. */
  readonly meanwhile?: ComponentChild;
}

/** What was loaded once is drawn at once: nothing flickers when it is shown again. */
const known = new WeakMap<object, unknown>();

/** Loads the code of a component before it is shown. */
export async function preload<P>(load: Loader<P>): Promise<void> {
  if (!known.has(load)) known.set(load, await load());
}

/** A component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({ load, props, meanwhile }: LazyProps<P>) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  // What a loader gave is what it gives.
  const View = known.get(load) as ComponentType<P> | undefined;
  useEffect(() => {
    if (View) return undefined;
    let wanted = true;
    void preload(load).then(() => wanted && redraw(null));
    return () => {
      wanted = false;
    };
  }, [load]);
  return View ? <View {...props} /> : (meanwhile ?? null);
}
