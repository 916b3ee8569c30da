import type { Address } from '../host/address.ts';

/**
 * After a new deployment the files of an old page are gone. Such a page is reloaded once, when one of them is asked for in vain
 * though the network is there, and nothing is being written: else it says so and lets the person choose the moment.
 */
export function reloadWhenStale(address: Address): void {
  window.addEventListener('vite:preloadError', () => void reloadOnce(address));
}

async function reloadOnce(address: Address): Promise<void> {
  if (isWriting() || !(await isReachable())) return;
  // The file that runs is named by what is in it: reloaded in vain it has the same name.
  const { hash } = window.location;
  if (address.read().stale === import.meta.url) return;
  address.write('stale', import.meta.url, 'now');
  // Where that could not be kept, nothing would end a circle.
  if (window.location.hash !== hash && !isWriting()) window.location.reload();
}

/** Whether a reload would lose something: an open sheet, a text that is not kept. */
function isWriting(): boolean {
  const boxes = [...document.querySelectorAll('textarea')];
  return Boolean(document.querySelector('dialog[open]')) || boxes.some(({ value }) => value !== '');
}

/** Whether the pages can be reached at all. Asked by a picture: pages may connect to nobody but Trello. */
function isReachable(): Promise<boolean> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = `./icons/muster.svg?${crypto.randomUUID()}`;
  });
}
