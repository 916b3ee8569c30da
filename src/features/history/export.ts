import { printCsv, timeCell } from '../../lib/csv.ts';
import { download } from '../../lib/download.ts';
import { titleOf } from '../../model/title.ts';
import type { HistoryRow } from './queries.ts';
import type { Stay } from './stays.ts';

export function printHistory(rows: readonly HistoryRow[], format: 'csv' | 'json'): string {
  const plain = rows.map(({ date, by, group, type, sentence, card }) => ({
    date,
    by: by.fullName,
    group,
    type,
    what: sentence,
    card: card?.url ? titleOf(card) : (card?.name ?? ''),
    url: card?.url ?? '',
  }));
  if (format === 'json') return JSON.stringify(plain, null, 2);
  return printCsv([
    ['Date', 'By', 'Kind', 'Type', 'What', 'Card', 'Address'],
    ...plain.map((row) => Object.values({ ...row, date: timeCell(row.date) })),
  ]);
}

export function exportHistory(rows: readonly HistoryRow[], format: 'csv' | 'json'): void {
  download(`history.${format}`, printHistory(rows, format), format === 'csv' ? 'text/csv' : 'application/json');
}

/** Every stay of a card in a list. */
export function exportStays(stays: readonly Stay[], cardName: (id: string) => string): void {
  const days = (stay: Stay) => ((stay.to - stay.from) / 86_400_000).toFixed(3);
  const rows = stays.map((stay) => [
    ...[cardName(stay.idCard), stay.listName, timeCell(new Date(stay.from).toISOString())],
    ...[stay.open ? '' : timeCell(new Date(stay.to).toISOString()), days(stay)],
  ]);
  download('time-in-lists.csv', printCsv([['Card', 'List', 'From', 'To', 'Days'], ...rows]), 'text/csv');
}
