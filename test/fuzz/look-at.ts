/** Looks at a board as all of Muster's views do, and writes out what they can export. */

import { printAttachments } from '../../src/features/attachments/export.ts';
import { attachmentRows, attachmentTraits } from '../../src/features/attachments/queries.ts';
import { cardTraits } from '../../src/features/cards/queries.ts';
import { findings } from '../../src/features/checklists/health.ts';
import { itemTraits } from '../../src/features/checklists/queries.ts';
import { printComments } from '../../src/features/comments/export.ts';
import { commentRows, commentTraits } from '../../src/features/comments/queries.ts';
import { itemRows } from '../../src/features/item-rows.ts';
import { loadsOf } from '../../src/features/members/load.ts';
import { parseInline } from '../../src/lib/inline.ts';
import { safeUrl } from '../../src/lib/safe-url.ts';
import { exactTime, relativeTime, shortDay } from '../../src/lib/when.ts';
import type { Board } from '../../src/model/board.ts';
import { dueBuckets } from '../../src/model/days.ts';
import { parseFilter } from '../../src/model/filter.ts';
import { compile } from '../../src/model/filter-match.ts';
import { tokensOf } from '../../src/ui/markdown-tokens.ts';

export const context = { idMe: null, now: Date.parse('2026-11-24T12:00:00Z'), timeZone: 'Europe/Lisbon' } as const;
const lines = [
  '',
  'is:open due:week',
  'member:none -list:done',
  'due:<2026-12-01',
  'x @ana label:"a b"',
  'by:ana date:week',
];

export function lookAt(board: Board): string[] {
  const items = itemRows(board);
  const comments = commentRows(board, null);
  const attachments = attachmentRows(board);
  for (const line of lines) {
    const { filter } = parseFilter(line);
    const where = { ...context, board };
    items.filter(compile(filter, itemTraits, where));
    [...board.cards.values()].filter(compile(filter, cardTraits, where));
    comments.filter(compile(filter, commentTraits(null), where));
    attachments.filter(compile(filter, attachmentTraits(String), where));
  }
  findings(board, items, null, context.now);
  loadsOf(board, context.now, context.timeZone);
  const bucketOf = dueBuckets(context);
  for (const { item } of items) {
    parseInline(item.name);
    bucketOf(item.due, false);
    tell(item.due);
  }
  for (const card of board.cards.values()) {
    tokensOf(card.desc);
    tell(card.due);
    tell(card.dateLastActivity);
  }
  for (const { comment } of comments) {
    tokensOf(comment.text);
    tell(comment.date);
  }
  for (const { attachment } of attachments) safeUrl(attachment.url);
  return [printComments(comments, board, 'csv'), printAttachments(attachments, board, 'csv')];
}

function tell(date: string | null): void {
  const time = Date.parse(date ?? '');
  relativeTime(time, context.now, 'en');
  exactTime(time, 'en');
  shortDay(time, context.now, 'en');
}
