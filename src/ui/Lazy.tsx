import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Loader<P> = () => Promise<ComponentType<P>>;

/** A component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({ load, props }: { readonly load: Loader<P>; readonly props: P }) {
  const [loaded, setLoaded] = useState<{ readonly View: ComponentType<P>; readonly from: Loader<P> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((View) => wanted && setLoaded({ View, from: load }));
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.from === load ? <loaded.View {...props} /> : <div class="skeleton" aria-busy="true" />;
}
