/** Around a sheet, in pixels. */
const edge = 16;
/** So high, in pixels, a sheet may be at least. */
const least = 240;
/** The same where the frame is made as high as what it shows. */
const leastGrown = 560;

/**
 * Holds a sheet in the part of the page that the person sees. In a frame as high as its content (it says so by `--grows`) that
 * part is known to the browser alone; such a frame is made higher where the sheet needs more.
 */
export function keepInSight(sheet: HTMLElement): () => void {
  const root = document.documentElement;
  const grows = getComputedStyle(root).getPropertyValue('--grows') !== '';
  let from = 0;
  const resized = new ResizeObserver(() => {
    root.style.setProperty('--room', `${from + sheet.offsetHeight + 2 * edge}px`);
  });
  const seeing = new IntersectionObserver(([seen]) => {
    const { top, bottom } = seen?.intersectionRect ?? { top: 0, bottom: 0 };
    const seesSome = bottom > top;
    from = seesSome ? top : 0;
    const room = (seesSome ? bottom : window.innerHeight) - from - 2 * edge;
    sheet.style.marginBlockStart = `${from + edge}px`;
    sheet.style.maxBlockSize = `${Math.max(room, grows ? leastGrown : least)}px`;
    seeing.disconnect();
    if (grows) resized.observe(sheet);
  });
  seeing.observe(root);
  return () => {
    seeing.disconnect();
    resized.disconnect();
    root.style.removeProperty('--room');
  };
}
