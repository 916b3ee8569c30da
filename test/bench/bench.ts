/** Prints what is measured as one table: `npm run bench`. */
import { emulatorBench } from './emulator.ts';
import { fairnessBench } from './fairness.ts';
import { jobsBench } from './jobs.ts';
import { pagesBench } from './pages.ts';
import type { Row } from './row.ts';
import { tableBench } from './table.ts';

const benches: readonly (() => Promise<Row[]>)[] = [pagesBench, tableBench, jobsBench, fairnessBench, emulatorBench];

const rows: Row[] = [];
for (const bench of benches) rows.push(...(await bench()));
const cells = [
  ['What', 'Measured', 'For'],
  ...rows.map(({ what, value, per = '' }) => [what, value, per] as const),
] as const;
const width = (column: 0 | 1): number => Math.max(...cells.map((row) => row[column].length));
for (const [what, value, per] of cells) {
  console.log(`${what.padEnd(width(0))}  ${value.padEnd(width(1))}  ${per}`.trimEnd());
}
