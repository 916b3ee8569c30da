/** Whether this browser keeps anything for Muster inside Trello; where it does not, the very property throws. */
export function storageLasts(): boolean {
  try {
    return Boolean(window.localStorage);
  } catch {
    return false;
  }
}

/** Less than this, in bytes, and a job's journal may not fit. */
const room = 2 ** 20;

/** Whether what a job writes down will be there after the tab was closed, and else why not. */
export async function journalLasts(): Promise<'yes' | 'blocked' | 'full'> {
  if (!storageLasts()) return 'blocked';
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate().catch(() => null)) ?? {};
  return quota - usage < room ? 'full' : 'yes';
}
