import './progress.css';

/** How much of something is done, as a bar. */
export function Progress({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}) {
  const share = total === 0 ? 0 : done / total;
  return (
    <div
      class={share === 1 ? 'progress complete' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
