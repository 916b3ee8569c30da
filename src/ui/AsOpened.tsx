import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface AsOpenedProps<T> {
  readonly of: T;
  readonly children: (before: T) => ComponentChildren;
}

/** Holds fast to what something was when it was opened: what is chosen then does not pass over what others did meanwhile. */
export function AsOpened<T>({ of, children }: AsOpenedProps<T>) {
  const [before] = useState(() => of);
  return <>{children(before)}</>;
}
