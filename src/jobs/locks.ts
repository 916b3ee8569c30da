/**
 * Does work while nobody else in this browser holds the name. Where the browser blocks storage it blocks locks too; there
 * no two runners know of one job either, as each has its journal in its own memory.
 */
export async function exclusiveWork(): Promise<<T>(name: string, work: () => Promise<T>) => Promise<T>> {
  try {
    await navigator.locks.request('muster-probe', { mode: 'shared' }, () => {});
    return (name, work) => navigator.locks.request(name, work);
  } catch {
    return (_, work) => work();
  }
}
