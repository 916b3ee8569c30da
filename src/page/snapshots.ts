import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Board, Card, Checklist } from '../model/board.ts';

/** Boards as they were when they were last read, in this browser. */
export interface Snapshots {
  get(idBoard: string): Promise<Snapshot | null>;
  put(board: Board): Promise<void>;
  erase(): Promise<void>;
}

export interface Snapshot {
  readonly board: Board;
  /** When it was read, in ms. */
  readonly at: number;
}

interface Head {
  readonly id: string;
  readonly at: number;
  /** Counts changes of the model: what another version of Muster stored is not read. */
  readonly version: number;
  readonly frame: Omit<Board, 'cards'>;
  readonly parts: number;
}

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  parts: { key: [string, number, number]; value: readonly Card[] };
}

const version = 1;
/** So many boards are kept, and so long. */
const most = 5;
const longest = 30 * 86_400_000;
/** So many cards are copied at once: more would hold up what is being scrolled. */
const part = 250;

/** Snapshots of a member; none where the browser allows no storage inside Trello, or for nobody. */
export function openSnapshots(idMember: string | null): Snapshots {
  const opened = idMember === null ? Promise.resolve(null) : open(idMember).catch(() => null);
  return {
    get: async (idBoard) => withDatabase(opened, (db) => get(db, idBoard)),
    put: async (board) => void (await withDatabase(opened, (db) => put(db, board))),
    erase: async () =>
      void (await withDatabase(opened, async (db) => {
        await db.clear('heads');
        await db.clear('parts');
        return null;
      })),
  };
}

function open(idMember: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(`muster-boards-${idMember}`, 1, {
    upgrade(db) {
      db.createObjectStore('heads', { keyPath: 'id' });
      db.createObjectStore('parts');
    },
  });
}

/** A snapshot is a convenience: where it cannot be kept or read, the board is read from Trello as ever. */
async function withDatabase<T>(
  opened: Promise<IDBPDatabase<Schema> | null>,
  use: (db: IDBPDatabase<Schema>) => Promise<T | null>,
): Promise<T | null> {
  const db = await opened;
  return db && use(db).catch(() => null);
}

async function get(db: IDBPDatabase<Schema>, idBoard: string): Promise<Snapshot | null> {
  const head = await db.get('heads', idBoard);
  if (!head || head.version !== version || head.at < Date.now() - longest) return null;
  const parts = await db.getAll('parts', IDBKeyRange.bound([idBoard, head.at, 0], [idBoard, head.at, head.parts]));
  const cards = parts.flat();
  if (parts.length !== head.parts || !isFrame(head.frame, idBoard) || !cards.every(isCard)) return null;
  return { at: head.at, board: { ...head.frame, cards: new Map(cards.map((card) => [card.id, card])) } };
}

async function put(db: IDBPDatabase<Schema>, { cards, ...frame }: Board): Promise<null> {
  const at = Date.now();
  const all = [...cards.values()].map((card): Card => ({ ...card, thread: null }));
  const parts = Math.ceil(all.length / part);
  for (let nth = 0; nth < parts; nth++) {
    await new Promise((idle) => setTimeout(idle));
    await db.put('parts', all.slice(nth * part, (nth + 1) * part), [frame.id, at, nth]);
  }
  await db.put('heads', { id: frame.id, at, version, frame, parts });
  await prune(db);
  return null;
}

/** Forgets old boards, and the parts that no head speaks of. */
async function prune(db: IDBPDatabase<Schema>): Promise<void> {
  const heads = (await db.getAll('heads')).sort((a, b) => b.at - a.at);
  const kept = heads.filter(({ at }, nth) => nth < most && at > Date.now() - longest);
  for (const { id } of heads.filter((head) => !kept.includes(head))) await db.delete('heads', id);
  const stamps = new Map(kept.map(({ id, at }) => [id, at]));
  for (const key of await db.getAllKeys('parts')) {
    if (stamps.get(key[0]) !== key[1]) await db.delete('parts', key);
  }
}

/** Whether what is on the disk is a board at all: who can write there need not be Muster. */
function isFrame({ id, name, lists, members, labels }: Partial<Head['frame']> = {}, idBoard: string): boolean {
  const maps = members instanceof Map && labels instanceof Map;
  return id === idBoard && typeof name === 'string' && Array.isArray(lists) && lists.every(isNamed) && maps;
}

function isCard(card: Partial<Card> | null): boolean {
  const { idList, due, dateLastActivity, checklists, attachments, idMembers, idLabels } = card ?? {};
  const rows = [checklists, attachments, idMembers, idLabels].every(Array.isArray);
  const times = (due === null || isText(due)) && isText(dateLastActivity);
  return isNamed(card) && isText(idList) && rows && times && (checklists ?? []).every(isChecklist);
}

function isChecklist(list: Partial<Checklist> | null): boolean {
  return isNamed(list) && Array.isArray(list?.checkItems) && list.checkItems.every(isNamed);
}

const isNamed = (thing: { readonly id?: unknown; readonly name?: unknown } | null): boolean =>
  isText(thing?.id) && isText(thing?.name);
const isText = (value: unknown): value is string => typeof value === 'string';
