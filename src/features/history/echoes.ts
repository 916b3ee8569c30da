import type { Action } from '../../trello/actions.ts';

/** Within so many milliseconds Trello records the parts of one act. */
const atOnce = 1_000;

/**
 * The actions without those that say again what another says: a card that is moved to a list gets a place in it, and a cover that
 * is changed is recorded by two fields (as exports of boards show).
 */
export function withoutEchoes(actions: readonly Action[]): readonly Action[] {
  const acts = new Map<string, number[]>();
  for (const action of actions) {
    const act = whatOf(action);
    if (act !== 'moved' && act !== 'covered') continue;
    const key = keyOf(action, act);
    acts.set(key, [...(acts.get(key) ?? []), Date.parse(action.date)]);
  }
  return actions.filter((action) => {
    const act = whatOf(action);
    if (act !== 'placed' && act !== 'cover chosen') return true;
    const times = acts.get(keyOf(action, act === 'placed' ? 'moved' : 'covered')) ?? [];
    return !times.some((time) => Math.abs(time - Date.parse(action.date)) < atOnce);
  });
}

const keyOf = ({ by, data }: Action, act: string) => `${data.card?.id} ${by.id} ${act}`;

function whatOf({ type, data: { old, listAfter } }: Action): 'moved' | 'placed' | 'covered' | 'cover chosen' | null {
  if (type !== 'updateCard') return null;
  if (listAfter) return 'moved';
  if ('cover' in old) return 'covered';
  const [field, another] = Object.keys(old);
  if (another) return null;
  return field === 'pos' ? 'placed' : field === 'idAttachmentCover' ? 'cover chosen' : null;
}
