/** Boards as Muster reads them, from exports. */
import type { Board } from '../../src/model/board.ts';
import { readBoard } from '../../src/trello/boards.ts';
import type { BoardExport } from '../emulator/contract.ts';
import { emulate } from '../emulator/emulate.ts';
import { clientOn } from '../features/desk.ts';

const key = '0123456789abcdef0123456789abcdef';

export async function boardOf(source: BoardExport): Promise<Board> {
  const trello = emulate({ boards: [source] });
  const token = trello.grant({ key, idMember: trello.personOf(source.id).id, scope: 'read' });
  return clientOn(trello.fetch, () => ({ key, token })).read(readBoard(source.id));
}
