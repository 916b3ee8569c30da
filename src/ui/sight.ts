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
  let room = 0;
  const resized = new ResizeObserver(() => {
    // Never less while it is open: a frame that shrinks moves what is under the pointer.
    room = Math.max(room, from + sheet.offsetHeight + 2 * edge);
    root.style.setProperty('--room', `${room}px`);
  });
  const seeing = new IntersectionObserver(([entry]) => {
    const { top, bottom } = entry?.intersectionRect ?? { top: 0, bottom: 0 };
    const seesSome = bottom > top;
    from = seesSome ? top : 0;
    const seen = (seesSome ? bottom : window.innerHeight) - from - 2 * edge;
    sheet.style.marginBlockStart = `${from + edge}px`;
    sheet.style.maxBlockSize = `${Math.max(seen, grows ? leastGrown : least)}px`;
    sheet.style.opacity = '';
    seeing.disconnect();
    if (grows) resized.observe(sheet);
  });
  // Not seen before it has its place and size, a frame later, though it has the focus.
  sheet.style.opacity = '0';
  seeing.observe(root);
  return () => {
    seeing.disconnect();
    resized.disconnect();
    root.style.removeProperty('--room');
  };
}
