import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const MARGIN = '800px';
/** On a board with no more cards than this all of them count as near. */
const FEW = 300;

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
export function useNear(count: number): [RefObject<HTMLLIElement | null>, boolean] {
  const place = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(count <= FEW);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    callbacks.set(element, () => setNear(true));
    watcher().observe(element);
    return () => watcher().unobserve(element);
  }, [near]);
  return [place, near];
}
