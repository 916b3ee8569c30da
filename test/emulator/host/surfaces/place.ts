import type { Anchor } from './popups.ts';

const GAP = 6;
const EDGE = 8;

/** Puts the box below its anchor, or above where there is more room, wholly inside the window. */
export function placeNear(box: HTMLElement, anchor: Anchor): void {
  const { left, top, bottom } = rectOf(anchor);
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = bottom + GAP;
  const above = top - GAP - height;
  const wanted = below + height + EDGE <= innerHeight || above < EDGE ? below : above;
  box.style.left = `${clamp(left, innerWidth - width - EDGE)}px`;
  box.style.top = `${clamp(wanted, innerHeight - height - EDGE)}px`;
}

function rectOf({ element, point }: Anchor): { left: number; top: number; bottom: number } {
  return point ? { left: point.x, top: point.y, bottom: point.y } : element.getBoundingClientRect();
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most));
}
