/** So long, in milliseconds, it waits at most. */
const most = 1_000;

/** Does something once nothing more urgent is to be done, such as drawing what was just read. */
export function whenIdle(act: () => void): void {
  // Safari has learnt it late: https://developer.mozilla.org/en-US/docs/Web/API/Window/requestIdleCallback
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: most });
  else setTimeout(act);
}
