import type { Kept } from './entities.ts';
import type { Store } from './store.ts';

/** That a member marked a board. */
export interface Star extends Kept {
  id: string;
  idBoard: string;
  idMember: string;
  pos: number;
}

export const isStarred = (store: Store, idBoard: string, idMember: string | undefined): boolean =>
  store.stars.by('idBoard', idBoard).some((star) => star.idMember === idMember);
