import './charts.css';
import { Chart } from './Chart.tsx';

export interface Bar {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

interface BarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Whether each is one number: `done` and `total` are the same. */
  readonly plain?: boolean;
  /** Whether their order says something; else the longest come first. */
  readonly inOrder?: boolean;
  /** Whether the part is good or bad. */
  readonly look?: 'done' | 'late';
  readonly texts: {
    readonly name: string;
    readonly done: string;
    readonly total: string;
    readonly table: string;
    readonly picture: string;
  };
}

/** So many bars are drawn, the longest; the table has all. */
const most = 20;

/** Bars of how much is done of how much, with the numbers behind them as a table. */
export function Bars({ title, bars, plain = false, inOrder = false, look = 'done', texts }: BarsProps) {
  const longest = Math.max(1, ...bars.map(({ total }) => total));
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  const drawn = (inOrder ? bars : [...bars].sort((a, b) => b.total - a.total)).slice(0, most);
  return (
    <Chart
      title={title}
      texts={texts}
      head={plain ? [texts.name, texts.total] : [texts.name, texts.done, texts.total]}
      rows={bars.map(({ name, done, total }) => (plain ? [name, total] : [name, done, total]))}
    >
      <ul class={`bars ${look}`} aria-hidden="true">
        {drawn.map(({ name, done, total }, nth) => (
          <li key={nth}>
            <bdi class="bar-name" title={name}>
              {name}
            </bdi>
            <span class="bar-track">
              {total > 0 && (
                <span class="bar-total" style={{ inlineSize: `${(total / longest) * 100}%` }}>
                  <span class="bar-done" style={{ inlineSize: `${(done / total) * 100}%` }} />
                </span>
              )}
            </span>
            <span class="quiet tabular">
              {plain || (look === 'late' && done === 0) ? format(total) : `${format(done)}/${format(total)}`}
            </span>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
