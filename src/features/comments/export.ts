import { printCsv, timeCell } from '../../lib/csv.ts';
import { download } from '../../lib/download.ts';
import type { Board } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import type { CommentRow } from './queries.ts';

/** Comments as a text for people, for a spreadsheet, or for a program. */
export function printComments(rows: readonly CommentRow[], board: Board, format: 'markdown' | 'csv' | 'json'): string {
  const lists = new Map(board.lists.map(({ id, name }) => [id, name]));
  const plain = rows.map(({ comment, card }) => ({
    date: comment.date,
    edited: comment.edited,
    author: comment.author.fullName,
    username: comment.author.username,
    card: titleOf(card),
    list: lists.get(card.idList) ?? '',
    url: `${card.url}#comment-${comment.id}`,
    text: comment.text,
  }));
  if (format === 'json') return JSON.stringify(plain, null, 2);
  if (format === 'csv') {
    const head = ['Date', 'Author', 'Username', 'Card', 'List', 'Text', 'Edited', 'Address'];
    return printCsv([
      head,
      ...plain.map((row) => [
        timeCell(row.date),
        row.author,
        row.username,
        row.card,
        row.list,
        row.text,
        timeCell(row.edited ?? ''),
        row.url,
      ]),
    ]);
  }
  return plain
    .map(
      ({ date, author, card, url, text }) =>
        `## ${author} on [${card.replace(/[[\]\\]/g, '\\$&')}](${url}), ${date}\n\n${text}\n`,
    )
    .join('\n');
}

const types = {
  markdown: ['md', 'text/markdown'],
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
} as const;

export function exportComments(rows: readonly CommentRow[], board: Board, format: keyof typeof types): void {
  const [ending, type] = types[format];
  download(`comments.${ending}`, printComments(rows, board, format), type);
}
