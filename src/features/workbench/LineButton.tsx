import type { ComponentChildren } from 'preact';
import type { BenchActions } from './Workbench.tsx';

interface LineButtonProps {
  readonly act: Pick<BenchActions<never>, 'line' | 'show'>;
  readonly finds: string;
  readonly children: ComponentChildren;
}

/** Shows what a filter line finds; pressed again, everything. */
export function LineButton({ act: { line, show }, finds, children }: LineButtonProps) {
  const on = line === finds;
  return (
    <button
      type="button"
      class={on ? 'button subtle on' : 'button subtle'}
      aria-pressed={on}
      onClick={() => show(on ? '' : finds)}
    >
      {children}
    </button>
  );
}
