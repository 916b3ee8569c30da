import { cpus } from 'node:os';
import type { Row } from './row.ts';

/** Lines of a table, its head first. */
type Cells = readonly (readonly string[])[];

/**
 * What was measured, as tables: figures that were measured for the same things, such as boards of three sizes, stand in columns;
 * what has one figure stands in a table of two.
 */
export function tablesOf(rows: readonly Row[]): Cells[] {
  const tables: string[][][] = [];
  for (const what of new Set(rows.map((row) => row.what))) {
    const same = rows.filter((row) => row.what === what);
    const [only] = same;
    const single = same.length === 1 && only;
    const head = ['What', ...(single ? ['Measured'] : same.map(({ per = '' }) => per))];
    const name = single && only.per !== undefined ? `${what}, ${only.per}` : what;
    let table = tables.at(-1);
    if (table?.[0]?.join('\n') !== head.join('\n')) {
      table = [head];
      tables.push(table);
    }
    table.push([name, ...same.map(({ value }) => value)].map((cell) => cell.replaceAll('|', '\\|')));
  }
  return tables;
}

/** Tables in Markdown, aligned so that they can be read in a terminal too. */
export function printed(rows: readonly Row[]): string {
  return tablesOf(rows)
    .map((cells) => {
      const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
      return written(
        cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
        widths.map((width) => '-'.repeat(width)),
      );
    })
    .join('\n\n');
}

function written([head = [], ...body]: Cells, rules: readonly string[]): string {
  return [head, rules, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Where it was measured. */
export function machine(now = new Date()): string {
  const [first] = cpus();
  const day = now.toISOString().slice(0, 10);
  return `${day}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
}

const marked = /(<!-- bench -->\n).*?(<!-- \/bench -->)/s;

/** The README with the tables of today in its marked part. */
export function withTables(readme: string, rows: readonly Row[], where: string): string {
  if (!marked.test(readme)) throw new Error('The README has no part marked <!-- bench --> … <!-- /bench -->.');
  // Not aligned: in a file, spaces are noise.
  const body = tablesOf(rows).map((cells) =>
    written(
      cells,
      (cells[0] ?? []).map(() => '---'),
    ),
  );
  return readme.replace(marked, (_, from: string, to: string) => {
    return `${from}${body.join('\n\n')}\n\nMeasured on ${where}.\n${to}`;
  });
}
