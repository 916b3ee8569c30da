/**
 * Prints what is measured as Markdown tables: `npm run bench`, or a part of it: `npm run bench -- table jobs`.
 * `npm run bench -- --readme` measures what the README tells, and writes it there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { places } from '../emulator/server/places.ts';
import { badgesBench } from './badges.ts';
import { emulatorBench } from './emulator.ts';
import { fairnessBench } from './fairness.ts';
import { jobsBench } from './jobs.ts';
import { pagesBench } from './pages.ts';
import { machine, printed, withTables } from './report.ts';
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
/** What whoever uses Muster notices. */
const told = ['pages', 'badges', 'table', 'jobs'];

const args = process.argv.slice(2);
const toReadme = args.includes('--readme');
const named = args.filter((name) => name !== '--readme');
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0 || (toReadme && named.length > 0)) {
  console.error(
    unknown.length > 0
      ? `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`
      : 'The README gets all tables: --readme stands alone.',
  );
  process.exit(2);
}

const asked = toReadme ? told : named.length > 0 ? named : Object.keys(benches);
const rows: Row[] = [];
try {
  for (const [name, bench] of Object.entries(benches)) if (asked.includes(name)) rows.push(...(await bench()));
} finally {
  // What was measured before something failed is not lost.
  console.log(`${printed(rows)}\n\nMeasured on ${machine()}.`);
}

if (toReadme) {
  const path = join(places.repository, 'README.md');
  await writeFile(path, withTables(await readFile(path, 'utf8'), rows, machine()));
}
