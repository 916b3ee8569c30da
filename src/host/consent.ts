/** The window in which Trello asks a person for consent, and what comes of it. */

/** How often a window is looked at, in ms, to see whether it was closed. */
const lookEvery = 300;

/** What the page that Trello returns to said; null when the window was closed before. */
export function answerOf(consent: Window): Promise<string | null> {
  return new Promise((resolve) => {
    let closedBefore = false;
    const settle = (answer: string | null) => {
      window.clearInterval(timer);
      window.removeEventListener('message', hear);
      resolve(answer);
    };
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source === consent && origin === window.location.origin && typeof data === 'string') settle(data);
    };
    window.addEventListener('message', hear);
    const timer = window.setInterval(() => {
      // What it said last may still be on its way when it is seen to be closed.
      if (closedBefore) settle(null);
      closedBefore = consent.closed;
    }, lookEvery);
  });
}

/** Opens the window; null where the browser blocks it. Only from a click, at once. */
export function openConsent(url: string): Window | null {
  return window.open(url, 'muster-consent', sizedAt(550, 725));
}

/** In the middle of the window that asks. */
function sizedAt(width: number, height: number): string {
  const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
  const top = Math.round(window.screenY + (window.outerHeight - height) / 2);
  return `popup,width=${width},height=${height},left=${left},top=${top}`;
}

/** The window that an act opens by itself, now or soon; null where the browser blocked it, nothing where it opened none. */
export function windowOpenedBy(act: () => Promise<unknown>): Promise<Window | null | undefined> {
  const { open } = window;
  return new Promise((resolve) => {
    const settle = (opened?: Window | null) => {
      window.open = open;
      resolve(opened);
    };
    window.open = (...args) => {
      const opened = open.apply(window, args);
      settle(opened);
      return opened;
    };
    act().then(
      () => settle(),
      () => settle(),
    );
  });
}
