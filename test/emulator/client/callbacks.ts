import { NotHandled } from './errors.ts';
import { fromHere } from './urls.ts';

/** A function of this page that Trello may run; `t` is made for that run. */
export type Handler<T> = (t: T, options: unknown) => unknown;

interface Kept<T> {
  readonly run: Handler<T>;
  readonly since: number;
  retained: boolean;
}

export interface CallbackRequest {
  readonly action?: string;
  readonly callback?: string;
  readonly options?: unknown;
}

/** The functions of this page that Trello knows by a name. */
export interface Callbacks<T> {
  /** The value as it can be sent: functions by name, relative addresses made absolute. */
  serialize(value: unknown, key?: string): unknown;
  /** Runs, retains or releases a function for Trello. */
  handle(t: T, request: CallbackRequest): unknown;
}

/** A function that nobody runs or retains is forgotten after this time. */
const LIFE_MS = 120_000;
const SWEEP_MS = 30_000;

export function createCallbacks<T>(): Callbacks<T> {
  const kept = new Map<string, Kept<T>>();
  let count = 0;
  setInterval(() => {
    for (const [id, { retained, since }] of kept) if (!retained && Date.now() - since > LIFE_MS) kept.delete(id);
  }, SWEEP_MS);

  const keep = (run: Handler<T>) => {
    count += 1;
    const id = `cb${count}`;
    kept.set(id, { run, since: Date.now(), retained: false });
    return { _callback: id };
  };

  const serialize = (value: unknown, key?: string): unknown => {
    if (typeof value === 'function') return keep(value as Handler<T>);
    if (typeof value === 'string') return key === 'url' || key === 'icon' ? fromHere(value) : value;
    if (Array.isArray(value)) return value.map((entry) => serialize(entry));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, serialize(child, name)]));
  };

  return {
    serialize,
    handle: (t, { action, callback = '', options }) => {
      const found = kept.get(callback);
      if (action === 'release') {
        kept.delete(callback);
        return null;
      }
      if (!found) throw new NotHandled('callback does not exist or was not retained');
      if (action !== 'run' && action !== 'retain') throw new NotHandled(`unknown action: ${action}`);
      found.retained = true;
      return action === 'run' ? found.run(t, options) : callback;
    },
  };
}
