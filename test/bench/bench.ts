/** Prints what is measured as one table: `npm run bench`, or a part of it: `npm run bench -- table jobs`. */
import { badgesBench } from './badges.ts';
import { emulatorBench } from './emulator.ts';
import { fairnessBench } from './fairness.ts';
import { jobsBench } from './jobs.ts';
import { pagesBench } from './pages.ts';
import type { Row } from './row.ts';
import { tableBench } from './table.ts';

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  pages: pagesBench,
  badges: badgesBench,
  table: tableBench,
  jobs: jobsBench,
  fairness: fairnessBench,
  emulator: emulatorBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await bench()));
}
const cells = [
  ['What', 'Measured', 'For'],
  ...rows.map(({ what, value, per = '' }) => [what, value, per] as const),
] as const;
const width = (column: 0 | 1): number => Math.max(...cells.map((row) => row[column].length));
for (const [what, value, per] of cells) {
  console.log(`${what.padEnd(width(0))}  ${value.padEnd(width(1))}  ${per}`.trimEnd());
}
