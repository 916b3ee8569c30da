/** Where this Trello is, as the `<base>` of its page says. */
const base = document.querySelector('base');

/** The path all its addresses begin with; ends with a slash. */
export const root = new URL(base?.href ?? '/', location.href).pathname;

/** Whether it lives in this browser alone: a worker of the browser answers in place of a server. */
export const inBrowser = base?.dataset.inBrowser !== undefined;

/** The address of a path of this Trello, which begins with a slash. */
export const at = (path: string): string => root + path.slice(1);
