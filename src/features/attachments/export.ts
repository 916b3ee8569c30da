import { printCsv, timeCell } from '../../lib/csv.ts';
import { download } from '../../lib/download.ts';
import type { Board } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import type { AttachmentRow } from './queries.ts';

export type AttachmentFormat = 'text' | 'csv' | 'html' | 'script';

/** Addresses as lines, as a table, as a page of links, or as a script that downloads the files. */
export function printAttachments(rows: readonly AttachmentRow[], board: Board, format: AttachmentFormat): string {
  switch (format) {
    case 'text':
      return rows.map(({ attachment }) => attachment.url).join('\n');
    case 'csv':
      return printCsv([
        ['Name', 'Kind', 'Bytes', 'Added', 'Added by', 'Card', 'Address'],
        ...rows.map(({ attachment, card, kind }) => [
          ...[attachment.name, kind, attachment.bytes ?? '', timeCell(attachment.date)],
          ...[board.members.get(attachment.idMember ?? '')?.fullName ?? '', titleOf(card), attachment.url],
        ]),
      ]);
    case 'html':
      return page(rows, board);
    case 'script':
      return script(rows, board);
  }
}

const types = {
  text: ['txt', 'text/plain'],
  csv: ['csv', 'text/csv'],
  html: ['html', 'text/html'],
  script: ['sh', 'text/x-shellscript'],
} as const;

export function exportAttachments(rows: readonly AttachmentRow[], board: Board, format: AttachmentFormat): void {
  const [ending, type] = types[format];
  download(`attachments.${ending}`, printAttachments(rows, board, format), type);
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
/** A page may be opened anywhere: only addresses of pages and mail lead somewhere. */
const isLink = (url: string) => /^(https?:|mailto:)/i.test(url);

function page(rows: readonly AttachmentRow[], board: Board): string {
  const items = rows.map(({ attachment: { name, url }, card }) => {
    const link = isLink(url) ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(name || url)}</a>` : escaped(url);
    return `    <li>${link} (${escaped(card.name)})</li>`;
  });
  const title = escaped(board.name);
  return `<!doctype html>
<html>
  <head><meta charset="utf-8"><title>${title}</title></head>
  <body>
  <h1>${title}</h1>
  <ul>
${items.join('\n')}
  </ul>
  </body>
</html>
`;
}

/** In single quotes nothing means anything to a shell; a quote itself ends them for a moment. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * A script for curl. Files of Trello want key and token in a header, which the script takes from the environment: they
 * stand in no file. https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/
 */
function script(rows: readonly AttachmentRow[], board: Board): string {
  const files = rows.filter(({ attachment }) => attachment.isUpload);
  const used = new Map<string, number>();
  const lines = files.map(({ attachment: { id, name, url }, card }) => {
    const address = url.replace(/^https:\/\/trello\.com\/1\//, 'https://api.trello.com/1/');
    return `get ${quoted(fileName(card.name, name || id, used))} ${quoted(address)}`;
  });
  return `#!/bin/sh
# Files attached to the board ${board.name.replace(/[\r\n]+/g, ' ')}: ${files.length}
# Wants TRELLO_KEY and TRELLO_TOKEN in the environment; they are sent to Trello alone.
set -eu
: "\${TRELLO_KEY:?}" "\${TRELLO_TOKEN:?}"
get() {
  [ -e "$1" ] && return 0
  mkdir -p "$(dirname "$1")"
  printf 'header = "Authorization: OAuth oauth_consumer_key=\\\\"%s\\\\", oauth_token=\\\\"%s\\\\""\\n' "$TRELLO_KEY" "$TRELLO_TOKEN" |
    curl --fail --silent --show-error --location --config - --output "$1" -- "$2" || echo "Not loaded: $1" >&2
}
${lines.join('\n')}
`;
}

/** A folder for each card; no name leads out of it, and each is used once. */
function fileName(card: string, name: string, used: Map<string, number>): string {
  const plain = (text: string) =>
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what has to go.
      .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, ' ')
      .replace(/^[.\s-]+|[.\s]+$/g, '')
      .slice(0, 80) || '_';
  const path = `./${plain(card)}/${plain(name)}`;
  const count = (used.get(path.toLowerCase()) ?? 0) + 1;
  used.set(path.toLowerCase(), count);
  return count === 1 ? path : path.replace(/(\.\w{1,8})?$/, ` (${count})$1`);
}
