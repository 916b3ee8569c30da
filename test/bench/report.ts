import { cpus } from 'node:os';
import type { Row } from './row.ts';

/** Rows of the same name in one: their figures side by side, and beneath what each holds for. */
export function joined(rows: readonly Row[]): Row[] {
  const names = [...new Set(rows.map(({ what }) => what))];
  return names.map((what) => {
    const same = rows.filter((row) => row.what === what);
    const pers = same.flatMap(({ per }) => per ?? []);
    return {
      what,
      value: same.map(({ value }) => value).join(' · '),
      ...(pers.length > 0 && { per: [...new Set(pers)].join(' · ') }),
    };
  });
}

/** A Markdown table, aligned so that it can be read in a terminal too. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['What', 'Measured', 'For'],
    ...rows.map(({ what, value, per = '' }) => [what, value, per].map((cell) => cell.replaceAll('|', '\\|'))),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** Where it was measured. */
export function machine(now = new Date()): string {
  const [first] = cpus();
  const day = now.toISOString().slice(0, 10);
  return `${day}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
}

const marked = /(<!-- bench -->\n).*?(<!-- \/bench -->)/s;

/** The README with the table of today in its marked part. */
export function withTable(readme: string, rows: readonly Row[], where: string): string {
  if (!marked.test(readme)) throw new Error('The README has no part marked <!-- bench --> … <!-- /bench -->.');
  // Not aligned: in a file, spaces are noise.
  const body = table(joined(rows)).replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');
  return readme.replace(marked, (_, from: string, to: string) => `${from}${body}\n\nMeasured on ${where}.\n${to}`);
}
