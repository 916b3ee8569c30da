import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printAttachments } from '../../src/features/attachments/export.ts';
import { attachmentRows, kindOf, sizeOf } from '../../src/features/attachments/queries.ts';
import type { Attachment, Board } from '../../src/model/board.ts';
import { generateBoard, hardBoards } from '../emulator/seeds/generate.ts';
import { boardOf } from '../model/boards.ts';
import { oldExports } from '../pages/exports.ts';

const attachment: Attachment = {
  ...{
    id: 'f'.repeat(24),
    name: 'a.pdf',
    url: 'https://trello.com/1/cards/x/attachments/y/download/a.pdf',
    isUpload: true,
  },
  ...{ mimeType: '', bytes: 2_000_000, date: '2026-01-02T03:04:05.000Z', idMember: null },
};

const base = await boardOf(generateBoard({ cards: 2 }));
const withFiles = (...attachments: Partial<Attachment>[]): Board => {
  const [card] = base.cards.values();
  if (!card) throw new Error('The board has no cards.');
  const all = attachments.map((part, nth) => ({ ...attachment, id: `${nth}`.padStart(24, '0'), ...part }));
  return { ...base, cards: new Map([[card.id, { ...card, name: "Bob's ../card", attachments: all }]]) };
};

describe.each([
  ...Object.entries(oldExports),
  ...Object.entries(hardBoards).map(([name, make]) => [name, make()] as const),
])('%s', (_, source) => {
  test('has as many files and links as its export says', async () => {
    const rows = attachmentRows(await boardOf(source));
    // biome-ignore lint/suspicious/noExplicitAny: an export, looked at as it is.
    const lists = new Set((source.lists as any[]).filter(({ closed }) => !closed).map(({ id }) => id));
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const open = (source.cards as any[]).filter(({ closed, idList }) => !closed && lists.has(idList));
    const all = open.flatMap(({ attachments = [] }) => attachments);
    expect(rows).toHaveLength(all.length);
    expect(rows.filter((row) => row.attachment.isUpload)).toHaveLength(
      all.filter(({ isUpload }: { isUpload: boolean }) => isUpload).length,
    );
  });
});

describe('attachments', () => {
  test('are the same by their address, or by name and size', () => {
    const link = { isUpload: false, bytes: null };
    const board = withFiles(
      { ...link, url: 'https://a.example/' },
      { ...link, url: 'https://a.example' },
      {},
      {},
      { bytes: 1 },
    );
    const rows = attachmentRows(board).toSorted((a, b) => (a.attachment.id < b.attachment.id ? -1 : 1));
    expect(rows.map(({ same }) => same !== null)).toEqual([true, true, true, true, false]);
    expect(new Set(rows.map(({ same }) => same)).size).toBe(3);
  });

  test('of those that are the same all but the oldest are extra', () => {
    const url = 'https://a.example/';
    const link = { isUpload: false, bytes: null, url };
    const board = withFiles(
      { ...link, date: '2026-01-03T00:00:00.000Z' },
      { ...link, date: '2026-01-01T00:00:00.000Z' },
      { ...link, date: '2026-01-02T00:00:00.000Z' },
      { bytes: 7 },
    );
    const extra = attachmentRows(board).filter(({ extra }) => extra);
    expect(extra.map(({ attachment }) => attachment.date.slice(8, 10))).toEqual(['03', '02']);
    // Boards of 2013 have no dates: an id tells when.
    const early = withFiles({ ...link, date: '' }, { ...link, date: '', id: '513f6d0e0000000000000001' });
    expect(attachmentRows(early).map(({ extra }) => extra)).toEqual([true, false]);
  });

  test('have a kind by type, name and address', () => {
    const kinds = [
      { mimeType: 'image/png' },
      { name: 'x.MOV' },
      { name: 'x.docx' },
      { name: 'x' },
      { isUpload: false, url: 'https://trello.com/c/abc' },
      { isUpload: false, url: 'https://a.example/x.png' },
    ].map((part) => kindOf({ ...attachment, name: '', ...part }));
    expect(kinds).toEqual(['image', 'video', 'document', 'file', 'card', 'link']);
  });

  test('have sizes that people say', () => {
    expect([0, 900, 20_480, 5_400_000].map((bytes) => sizeOf(bytes, 'en'))).toEqual([
      '0 byte',
      '900 byte',
      '20 kB',
      '5.1 MB',
    ]);
  });

  test('are written into a page as text', () => {
    const html = printAttachments(
      attachmentRows(withFiles({ name: '<script>"&', url: 'javascript:alert(1)', isUpload: false })),
      base,
      'html',
    );
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('href="javascript');
  });

  test('are downloaded by a script that runs nothing of their names, and knows key and token from the environment alone', () => {
    const board = withFiles(
      { name: "$(touch harmed) `id` '; touch harmed; '.pdf" },
      { name: '../../../etc/passwd' },
      { name: 'a.pdf' },
      { name: 'a.pdf' },
    );
    const folder = mkdtempSync(join(tmpdir(), 'script-'));
    const script = printAttachments(attachmentRows(board), board, 'script');
    expect(script).not.toMatch(/oauth_token="\w/);
    writeFileSync(join(folder, 'get.sh'), script);
    // A curl that writes down what it is asked for.
    writeFileSync(
      join(folder, 'curl'),
      '#!/bin/sh\ncat >> asked\nwhile [ "$1" != --output ]; do shift; done\nprintf x > "$2"\necho "$4" >> asked\n',
    );
    chmodSync(join(folder, 'curl'), 0o755);
    const env = { PATH: `${folder}:${process.env.PATH}`, TRELLO_KEY: 'k', TRELLO_TOKEN: 't' };
    execFileSync('sh', ['get.sh'], { cwd: folder, env });
    const found = execFileSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).split('\n').sort();
    expect(found.filter((path) => path.includes('harmed') && !path.includes('touch'))).toEqual([]);
    expect(found.filter((path) => path.includes("Bob's .. card/"))).toHaveLength(4);
    const asked = readFileSync(join(folder, 'asked'), 'utf8');
    expect(asked).toContain('header = "Authorization: OAuth oauth_consumer_key=\\"k\\", oauth_token=\\"t\\""');
    expect(asked).toContain('https://api.trello.com/1/cards/x/attachments/y/download/a.pdf');
  });
});
