/** Comma separated values, as RFC 4180 has them (https://www.rfc-editor.org/rfc/rfc4180). */

/** Cells by row. Commas, semicolons or tabs part them, whichever the first line has most of; lines end as they like. */
export function parseCsv(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(unguarded(cell));
    cell = '';
    // An empty line is no row.
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length; at++) {
    const char = plain.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) {
      row.push(unguarded(cell));
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && plain[at + 1] === '\n') at++;
      endRow();
    } else cell += char;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  // What stands in quotes parts nothing.
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

/** What a spreadsheet takes for a formula gets an apostrophe before it, which spreadsheets do not show, and reading takes off. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/; // https://owasp.org/www-community/attacks/CSV_Injection

/** The rows as a text that `parseCsv` and spreadsheets read. */
export function printCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(printCell).join(',')).join('\r\n');
}

const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

function printCell(cell: string | number): string {
  const text = typeof cell === 'number' ? String(cell) : formula.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A time (ISO 8601) as spreadsheets know times, by the person's clock: they take one with T and Z for a word. */
export function timeCell(date: string): string {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return date;
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19).replace('T', ' ');
}
