import { useEffect, useState } from 'preact/hooks';
import { whenIdle } from '../lib/when-idle.ts';

/** What was loaded once is there at once. */
const known = new WeakMap<object, unknown>();

/**
 * A part that is loaded at once where it is wanted, else when nothing more urgent is to be done; null until it is there. What is
 * wanted and does not come is for the error boundary around it to say.
 */
export function useLoaded<M extends object>(load: () => Promise<M>, wanted: boolean): M | null {
  const [, redraw] = useState<M | null>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  const there = known.get(load) as M | undefined; // What a loader gave is what it gives.
  useEffect(() => {
    if (there) return;
    const begin = () =>
      load().then(
        (module) => {
          known.set(load, module);
          redraw(module);
        },
        (error: unknown) => {
          if (wanted) setFailed({ error });
        },
      );
    if (wanted) void begin();
    else whenIdle(() => void begin());
  }, [wanted, load]);
  if (failed) throw failed.error;
  return there ?? null;
}
