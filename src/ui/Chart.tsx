import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import './charts.css';

interface ChartProps {
  readonly title: string;
  readonly texts: { readonly table: string; readonly picture: string };
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The picture. */
  readonly children: ComponentChildren;
}

/** A picture of numbers, and the numbers: to be seen instead, and always there for who does not see. */
export function Chart({ title, texts, head, rows, children }: ChartProps) {
  const [table, setTable] = useState(false);
  const id = useId();
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  return (
    <section class="chart" aria-labelledby={id}>
      <div class="row">
        <h3 id={id} class="grow">
          {title}
        </h3>
        <button type="button" class="link" onClick={() => setTable(!table)}>
          {table ? texts.picture : texts.table}
        </button>
      </div>
      {!table && children}
      <div class={table ? 'chart-table' : 'visually-hidden'}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, nth) => (
              <tr key={nth}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" dir="auto">
                      {cell}
                    </th>
                  ) : (
                    <td key={column} class="tabular">
                      {typeof cell === 'number' ? format(cell) : cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
