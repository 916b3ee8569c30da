import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const MARGIN = '800px';

const callbacks = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

function watcher(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) callbacks.get(entry.target)?.();
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  return observer;
}

/** Whether the element is, or ever was, in or near the window: only then is it worth asking Power-Ups about it. */
export function useNear(): [RefObject<HTMLLIElement | null>, boolean] {
  const place = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    callbacks.set(element, () => setNear(true));
    watcher().observe(element);
    return () => watcher().unobserve(element);
  }, [near]);
  return [place, near];
}
