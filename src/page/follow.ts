import { effect, type ReadonlySignal } from '@preact/signals';
import type { Session } from './session.ts';

interface FollowOptions {
  /** Calls back when something may have changed. */
  readonly onChange: (listener: () => void) => void;
  /** Reads when the person signs in, too. */
  readonly session: Session;
  /** While it is true nothing is read: one's own edits change the board too. */
  readonly busy: ReadonlySignal<boolean>;
  /** Reads what changed; false asks to be called again. */
  readonly read: () => Promise<boolean>;
}

/** Long enough for a burst of changes to be one read. */
const quiet = 400;

/** Reads again after changes, once a burst of them is over. */
export function follow({ onChange, session, busy, read }: FollowOptions): void {
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (busy.value) return;
      due = false;
      if (!(await read())) changed();
    }, quiet);
  };
  const changed = () => {
    due = true;
    soon();
  };
  onChange(changed);
  session.state.subscribe((state) => {
    if (state === 'in') void read();
  });
  effect(() => {
    if (!busy.value && due) soon();
  });
}
