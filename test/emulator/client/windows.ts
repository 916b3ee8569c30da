const EVERY_MS = 500;

/** Tells when a person closes the window; the returned function stops the watch. */
export function watchClosing(popup: Window | null, onClosed: () => void): () => void {
  if (!popup) return () => {};
  const timer = setInterval(() => {
    if (!popup.closed) return;
    clearInterval(timer);
    onClosed();
  }, EVERY_MS);
  return () => clearInterval(timer);
}
