import type { Emulator, Person } from '../contract.ts';

/** Whom a tab acts for. */
export interface Viewer {
  readonly person: Person;
  /** Whether this is who the board is shown as when nobody is asked for: that person may do everything there. */
  readonly own: boolean;
}

/** Finds boards and persons before anybody has said who asks. */
export interface Boards {
  /** The address of the board as Trello gives it. */
  urlOf(id: string): Promise<string>;
  /** Whoever is asked for by name, else whom the board (or the card's board) is shown as. */
  viewer(where: { board?: string | undefined; card?: string | undefined }, as: string | undefined): Promise<Viewer>;
}

export function createBoards(emulator: Emulator): Boards {
  const known = async (): Promise<string[]> => {
    const response = await emulator.fetch(new Request('http://localhost/_emulator/boards'));
    return ((await response.json()) as { id: string }[]).map(({ id }) => id);
  };
  const read = async <T>(path: string, idMember: string): Promise<T | undefined> => {
    const headers = { 'x-emulator-member': idMember };
    const response = await emulator.fetch(new Request(`http://localhost/1/${path}`, { headers }));
    return response.ok ? ((await response.json()) as T) : undefined;
  };
  const boardOf = async (card: string): Promise<string | undefined> => {
    for (const id of await known()) {
      const found = await read<{ idBoard: string }>(`cards/${card}?fields=idBoard`, emulator.personOf(id).id);
      if (found) return found.idBoard;
    }
    return undefined;
  };

  return {
    urlOf: async (id) => {
      const board = await read<{ url: string }>(`boards/${id}?fields=url`, emulator.personOf(id).id);
      if (!board) throw new Error(`There is no board ${id}.`);
      return board.url;
    },
    viewer: async ({ board, card }, as) => {
      const [first] = await known();
      const own = emulator.personOf(board ?? (card && (await boardOf(card))) ?? first ?? '');
      const fields = 'fields=id,username,fullName';
      const person = as === undefined ? undefined : await read<Person>(`members/${as}?${fields}`, own.id);
      return { person: person ?? own, own: person === undefined || person.id === own.id };
    },
  };
}
