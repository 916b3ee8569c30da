import type { BoardExport } from '../emulator/contract.ts';
import { readBoardFile } from '../emulator/server/board-file.ts';

/** Exports of one's own: `BOARDS=one.json,other.json`; none where it is not set. */
export const ownBoards: Readonly<Record<string, () => BoardExport>> = Object.fromEntries(
  await Promise.all(
    (process.env.BOARDS ?? '')
      .split(',')
      .filter(Boolean)
      .map(async (file) => {
        const board = await readBoardFile(file);
        return [file, () => board] as const;
      }),
  ),
);
