import type { Board } from '../../model/board.ts';
import { type DueBucket, dueBuckets } from '../../model/days.ts';
import type { Traits } from '../../model/filter-match.ts';
import { text as common } from '../../strings/text.ts';
import { text } from '../../strings/workbench-text.ts';
import { labelName } from '../label-name.ts';
import type { BenchGrouping } from './Workbench.tsx';

const buckets: readonly DueBucket[] = ['overdue', 'today', 'tomorrow', 'week', 'later', 'past', 'none'];

/** The groups that every table of a board has. */
export function commonGroupings<R>(board: Board, traits: Traits<R>) {
  const bucketOf = dueBuckets({ now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const lists = new Map(board.lists.map(({ id, name }, nth) => [id, { name, nth }]));
  const grouping = {
    list: {
      id: 'list',
      title: text('group.list'),
      keysOf: (row) => [traits.card(row).idList],
      rank: (key) => lists.get(key)?.nth ?? lists.size,
      nameOf: (key) => lists.get(key)?.name ?? text('no.list'),
    },
    checklist: {
      id: 'checklist',
      title: text('group.checklist'),
      keysOf: (row) => traits.checklists(row),
      nameOf: (key) => key,
    },
    member: {
      id: 'member',
      title: text('group.member'),
      keysOf: (row) => orNone(traits.idMembers(row)),
      nameOf: (key) => (key === '' ? text('no.member') : (board.members.get(key)?.fullName ?? common('member.gone'))),
      rank: (key) => (key === '' ? 1 : 0),
    },
    due: {
      id: 'due',
      title: text('group.due'),
      keysOf: (row) => [bucketOf(traits.due(row), traits.done(row))],
      rank: (key) => buckets.indexOf(key as DueBucket),
      nameOf: (key) => text(`due.${key as DueBucket}`),
    },
    label: {
      id: 'label',
      title: text('group.label'),
      keysOf: (row) => orNone(traits.card(row).idLabels),
      nameOf: (key) => {
        const label = board.labels.get(key);
        return label ? labelName(label) : text('no.label');
      },
      rank: (key) => (key === '' ? 1 : 0),
    },
  } satisfies Readonly<Record<string, BenchGrouping<R>>>;
  return grouping;
}

const orNone = (keys: readonly string[]): readonly string[] => (keys.length === 0 ? [''] : keys);
