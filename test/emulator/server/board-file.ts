import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { BoardExport } from '../contract.ts';
import { UsageError } from './options.ts';

const Export = z.looseObject({ id: z.string().regex(/^[0-9a-f]{24}$/) });

/** Reads a board as Trello exports it. Old exports are not always UTF-8, and editors add a byte order mark. */
export async function readBoardFile(file: string): Promise<BoardExport> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.code}.`,
    );
  });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const board = Export.safeParse(json);
  if (!board.success) throw new UsageError(`${file} is not a board as Trello exports it: it has no board id.`);
  return board.data;
}
