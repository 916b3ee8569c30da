import type { ComponentChildren } from 'preact';
import './empty.css';

const paths = {
  check: 'M3.500 8.500l3 3 6-7',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM10.300 10.300L13.500 13.500',
  card: 'M2.500 4h11v8.500h-11zM2.500 7h11M5 10h3',
  comment: 'M3 3.500h10v7H7.500L5 13v-2.500H3z',
  clip: 'M12.500 7.500 8 12a2.800 2.800 0 0 1-4-4l5-5a1.900 1.900 0 0 1 2.700 2.700l-5 5a.9.9 0 0 1-1.300-1.300L9.500 5',
  clock: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM8 5v3.200l2 1.300',
  lock: 'M4 7.500h8v5.500H4zM5.500 7.500V5.500a2.500 2.500 0 0 1 5 0v2',
};

interface EmptyProps {
  /** Of what nothing is there. */
  readonly icon: keyof typeof paths;
  /** A sentence that says so and what to do about it; a button may do it. */
  readonly children: ComponentChildren;
}

/** Stands where there is nothing to show. */
export function Empty({ icon, children }: EmptyProps) {
  return (
    <div class="empty">
      <svg width="40" height="40" viewBox="0 0 16 16" aria-hidden="true">
        <path d={paths[icon]} stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      {children}
    </div>
  );
}
