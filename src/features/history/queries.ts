/** Questions about what happened, answered from actions and the board. */
import type { Story } from '../../jobs/job.ts';
import type { Board, Card, Member } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';
import type { Say } from '../../strings/own-history-text.ts';
import type { Action } from '../../trello/actions.ts';
import type { PastJobs } from '../feature.ts';
import { labelName } from '../label-name.ts';
import { type ActionGroup, groupOf, sentenceOf } from './sentences.ts';

/** One thing that happened. */
export interface HistoryRow {
  readonly id: string;
  /** ISO 8601. */
  readonly date: string;
  readonly by: Member;
  readonly group: ActionGroup;
  /** Trello's name of the kind. */
  readonly type: string;
  readonly sentence: string;
  /** The card it happened to, also one that is archived or deleted by now. */
  readonly card: Card | null;
}

const nobody: Member = { id: '', fullName: '?', username: '', initials: '?', avatarUrl: null };

/** Actions as rows, newest first. */
export function actionRows(
  actions: readonly Action[],
  board: Board,
  when: (date: string) => string,
  say?: Say,
): HistoryRow[] {
  const people = new Map(actions.map(({ by }) => [by.id, by.fullName]));
  const look = {
    memberName: (id: string | null) => board.members.get(id ?? '')?.fullName ?? people.get(id ?? '') ?? '…',
    labelName: (id: string) => {
      const label = board.labels.get(id);
      return label ? labelName(label) : '…';
    },
    when,
    say,
  };
  return actions.map((action) => ({
    id: action.id,
    date: action.date,
    by: board.members.get(action.by.id) ?? action.by,
    group: groupOf(action),
    type: action.type,
    sentence: sentenceOf(action, look),
    card: cardOf(action, board),
  }));
}

function cardOf({ data }: Action, board: Board): Card | null {
  const { card, list } = data;
  if (!card) return null;
  return board.cards.get(card.id) ?? ghost(card.id, card.name ?? '', list?.id ?? '');
}

/** A card that is not on the board any more, as far as its name goes. */
function ghost(id: string, name: string, idList: string): Card {
  return {
    ...{
      id,
      name,
      idList,
      idShort: 0,
      shortLink: '',
      desc: '',
      url: '',
      pos: 0,
      closed: false,
      start: null,
      due: null,
    },
    ...{ dueComplete: false, isTemplate: false, cardRole: null, dateLastActivity: '', idMembers: [], idLabels: [] },
    ...{ checklists: [], attachments: [], commentCount: 0, thread: null },
  };
}

/** Changes that Trello lists nowhere. */
const untold = /^(checkItem\.(add|delete|move)|comment\.(edit|delete)|checklist\.change|label\.|reaction\.)/;

/** What Muster did on this device and Trello does not tell. */
export function musterRows(stories: readonly Story[], jobs: Pick<PastJobs, 'sentence'>, board: Board): HistoryRow[] {
  return stories.flatMap(({ job, outcomes }) =>
    job.edits.flatMap((edit, index): HistoryRow[] => {
      if (outcomes[index]?.state !== 'done' || !isUntold(edit)) return [];
      return [
        {
          id: `${job.id} ${index}`,
          date: job.at,
          by: board.members.get(job.idMember ?? '') ?? nobody,
          group: 'muster',
          type: edit.kind,
          // The sentences of Trello's own entries end without a mark.
          sentence: jobs.sentence(edit, 'did').replace(/[.。]$/, ''),
          card: board.cards.get(edit.idCard) ?? null,
        },
      ];
    }),
  );
}

function isUntold(edit: { readonly kind: string }): boolean {
  if (untold.test(edit.kind)) return true;
  // Checking and unchecking is told, the rest is not.
  return edit.kind === 'checkItem.change' && 'after' in edit && !('state' in (edit.after as object));
}

/** Both, newest first. */
export function together(a: readonly HistoryRow[], b: readonly HistoryRow[]): HistoryRow[] {
  return [...a, ...b].sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
}

const none = ghost('', '', '');

/** What an entry tells the filter. `since`: of the last visit. */
export function historyTraits(groupName: (group: ActionGroup) => string, since: string): Traits<HistoryRow> {
  return {
    texts: ({ sentence, by, card }) => [sentence, by.fullName, card?.name ?? ''],
    card: ({ card }) => card ?? none,
    checklists: () => [],
    idMembers: () => [],
    due: () => null,
    done: () => false,
    by: ({ by }) => by.id,
    date: ({ date }) => date,
    type: ({ group, type }) => `${groupName(group)} ${type}`,
    is: ({ date }, word) => word === 'new' && date > since,
  };
}

export const historyStates = ['new'] as const;
