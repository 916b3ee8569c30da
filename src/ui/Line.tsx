import { Chart } from './Chart.tsx';

interface LineProps {
  readonly title: string;
  /** In their order from the past to now. */
  readonly points: readonly { readonly name: string; readonly value: number }[];
  readonly texts: { readonly name: string; readonly value: string; readonly table: string; readonly picture: string };
}

const width = 480;
const height = 120;
const edge = 6;

/** A line through numbers, with the numbers behind it as a table. */
export function Line({ title, points, texts }: LineProps) {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const at = points.map(({ value }, nth) => ({
    x: edge + (nth / Math.max(1, points.length - 1)) * (width - 2 * edge),
    y: height - edge - (value / most) * (height - 2 * edge),
  }));
  const line = at.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <Chart
      title={title}
      texts={texts}
      head={[texts.name, texts.value]}
      rows={points.map(({ name, value }) => [name, value])}
    >
      <div class="line-chart" aria-hidden="true">
        <span class="quiet tabular">{most}</span>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          <polyline points={`${edge},${height - edge} ${line} ${width - edge},${height - edge}`} class="line-area" />
          <polyline points={line} class="line-stroke" />
        </svg>
        <span class="line-ends quiet">
          <span>{points[0]?.name}</span>
          <span>{points.at(-1)?.name}</span>
        </span>
      </div>
    </Chart>
  );
}
