import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Loader<P> = () => Promise<ComponentType<P>>;

interface LazyProps<P> {
  readonly load: Loader<P>;
  readonly props: P;
  /** Shown until the code is there. */
  readonly meanwhile?: ComponentChild;
}

/** A component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({ load, props, meanwhile }: LazyProps<P>) {
  const [loaded, setLoaded] = useState<{ readonly View: ComponentType<P>; readonly from: Loader<P> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((View) => wanted && setLoaded({ View, from: load }));
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.from === load ? <loaded.View {...props} /> : (meanwhile ?? null);
}
