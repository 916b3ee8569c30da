/** Where a Power-Up keeps something: https://developer.atlassian.com/cloud/trello/power-ups/client-library/getting-and-setting-data/ */
export type Scope = 'board' | 'card' | 'member' | 'organization';
export type Visibility = 'shared' | 'private';

/** One JSON text: all that a Power-Up keeps on one object with one visibility. */
export interface Place {
  readonly powerUp: string;
  readonly scope: Scope;
  /** The board, card, member or workspace. */
  readonly id: string;
  readonly visibility: Visibility;
  /** Private data are this member's alone. */
  readonly idMember: string;
}

export interface Storage {
  read(place: Place): string | undefined;
  write(place: Place, json: string): void;
  clear(): void;
}

/** The Power-Ups' data, shared by all tabs and persons, in a map of whoever may keep it. */
export function createStorage(texts = new Map<string, string>()): Storage {
  return {
    read: (place) => texts.get(keyOf(place)),
    write: (place, json) => {
      if (json === '{}') texts.delete(keyOf(place));
      else texts.set(keyOf(place), json);
    },
    clear: () => texts.clear(),
  };
}

function keyOf(place: Place): string {
  const owner = place.visibility === 'private' ? place.idMember : '';
  return [place.powerUp, place.scope, place.id, place.visibility, owner].join(' ');
}
