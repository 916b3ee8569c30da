import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { key, talkTo } from '../emulator/talk.ts';
import type { Row } from './row.ts';

const requests = 5_000;
const limits = { tokenPerWindow: 1_000_000, keyPerWindow: 1_000_000 };

/** How fast the emulated Trello answers, and what a large board costs it. */
export async function emulatorBench(): Promise<Row[]> {
  const board = generateBoard({
    cards: 5_000,
    lists: 40,
    itemsPerCard: 5,
    commentsPerCard: 0,
    members: 20,
    labels: 30,
  });
  const before = memory();
  const start = performance.now();
  const emulator = emulate({ boards: [board], limits });
  const opened = performance.now() - start;
  const held = memory() - before;

  const token = emulator.grant({ key, idMember: emulator.personOf(board.id).id });
  const cards = (await talkTo(emulator, board.id)('GET', `/boards/${board.id}/cards?fields=id`)).body as {
    id: string;
  }[];
  const perSecond = await rate(async (index) => {
    const id = cards[index % cards.length]?.id;
    const url = `https://trello.com/1/cards/${id}?key=${key}&token=${token}`;
    const response = await emulator.fetch(new Request(url));
    await response.arrayBuffer();
  });
  const whole = performance.now();
  const url = `https://trello.com/1/boards/${board.id}?lists=open&cards=visible&card_checklists=all&members=all&labels=all`;
  const response = await emulator.fetch(new Request(`${url}&key=${key}&token=${token}`));
  const bytes = (await response.arrayBuffer()).byteLength;
  const read = performance.now() - whole;

  return [
    { what: 'Emulator: card reads on one core', value: `${Math.round(perSecond)} requests/s` },
    { what: 'Emulator: opening an export', value: `${Math.round(opened)} ms`, per: '5,000 cards, 25,000 items' },
    {
      what: 'Emulator: memory beside the export',
      value: `${Math.round(held / 1e6)} MB`,
      per: '5,000 cards, 25,000 items',
    },
    {
      what: 'Emulator: the whole board in one answer',
      value: `${Math.round(read)} ms`,
      per: `${(bytes / 1e6).toFixed(1)} MB`,
    },
  ];
}

/** Requests a second of processor time, so that what else the machine does is left out. */
async function rate(request: (index: number) => Promise<void>): Promise<number> {
  for (let index = 0; index < 500; index += 1) await request(index);
  const start = process.cpuUsage();
  for (let index = 0; index < requests; index += 1) await request(index);
  const { user, system } = process.cpuUsage(start);
  return (requests / (user + system)) * 1_000_000;
}

/** Bytes in use; exact only where the garbage collector can be called (`node --expose-gc`). */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
