/** Which part of the page the person sees, in pixels from its top. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** In a frame as high as its content, what of it is scrolled into sight is known to the browser alone. */
export function inSight(tell: (sight: Sight) => void): () => void {
  const observer = new IntersectionObserver(([seen]) => {
    const { top, bottom } = seen?.intersectionRect ?? { top: 0, bottom: window.innerHeight };
    tell(bottom > top ? { top, bottom } : { top: 0, bottom: window.innerHeight });
    observer.disconnect();
  });
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}
