import type { Board, Card } from './board.ts';
import { calendar, type DueBucket, dueBuckets, nextDay } from './days.ts';
import { type Filter, type FilterKey, readDate, readDue, type Term } from './filter.ts';
import { checklistNames, labelsCalled, matches, membersCalled, named } from './filter-names.ts';
import { fold } from './fold.ts';
import { searched, type Texts } from './search-text.ts';

/** What a table tells of its rows. */
export interface Traits<R> extends Texts<R> {
  card(row: R): Card;
  /** Names of the checklists it belongs to. */
  checklists(row: R): readonly string[];
  idMembers(row: R): readonly string[];
  /** ISO 8601. */
  due(row: R): string | null;
  done(row: R): boolean;
  /** States beyond open, done and overdue that this table knows. */
  is(row: R, word: string): boolean;
  /** Who wrote it or did it: the id of a member. */
  readonly by?: (row: R) => string;
  /** Names after an `@`, without it. */
  readonly mentions?: (row: R) => readonly string[];
  /** When it was written or happened, ISO 8601. */
  readonly date?: (row: R) => string;
  /** What kind of thing it is, as people call it. */
  readonly type?: (row: R) => string;
}

export interface FilterContext {
  readonly board: Board;
  readonly idMe: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA, such as `Europe/Lisbon`: days are those of the person's calendar. */
  readonly timeZone: string;
}

type Test<R> = (row: R) => boolean;

/** The filter as a question to a row; made once, asked of every row. */
export function compile<R extends object>(filter: Filter, traits: Traits<R>, context: FilterContext): Test<R> {
  const all: Test<R>[] = [];
  const either = new Map<FilterKey, Test<R>[]>();
  for (const term of filter) {
    const test = testOf(term, traits, context);
    if (term.not) all.push((row) => !test(row));
    else if (term.key === 'text' || term.key === 'is') all.push(test);
    else either.set(term.key, [...(either.get(term.key) ?? []), test]);
  }
  for (const tests of either.values()) all.push((row) => tests.some((test) => test(row)));
  const [only] = all;
  return only && all.length === 1 ? only : (row) => all.every((test) => test(row));
}

function testOf<R extends object>({ key, value }: Term, traits: Traits<R>, context: FilterContext): Test<R> {
  const wanted = fold(value);
  switch (key) {
    case 'text': {
      const textOf = searched(traits);
      return (row) => textOf(row).includes(wanted);
    }
    case 'list': {
      const ids = new Set(named(context.board.lists, wanted, ({ name }) => [name]).map(({ id }) => id));
      return (row) => ids.has(traits.card(row).idList);
    }
    case 'card':
      return cardTest(value, wanted, traits, context.board);
    case 'checklist': {
      const exact = checklistNames(context.board).has(wanted);
      return (row) => traits.checklists(row).some((name) => matches(fold(name), wanted, exact));
    }
    case 'member':
      return memberTest(wanted, traits, context);
    case 'label': {
      if (wanted === 'none') return (row) => traits.card(row).idLabels.length === 0;
      const ids = labelsCalled(context.board, wanted);
      return (row) => traits.card(row).idLabels.some((id) => ids.has(id));
    }
    case 'due':
      return dueTest(value, traits, context);
    case 'date':
      return dateTest(value, traits, context);
    case 'by': {
      const ids = peopleCalled(wanted, context);
      return (row) => ids.has(traits.by?.(row) ?? '');
    }
    case 'mentions': {
      const ids = peopleCalled(wanted, context);
      const names = new Set([...context.board.members.values()].filter(({ id }) => ids.has(id)).map(nameOf));
      return (row) => traits.mentions?.(row).some((name) => names.has(fold(name)) || fold(name) === wanted) ?? false;
    }
    case 'type':
      // From the beginning of a word: lists are no checklists.
      return (row) => ` ${fold(traits.type?.(row) ?? '')}`.includes(` ${wanted}`);
    case 'is':
      return stateTest(wanted, traits, context);
  }
}

const nameOf = ({ username }: { readonly username: string }) => fold(username);

/** The ids of those who are called so; oneself is `me`. */
function peopleCalled(wanted: string, { board, idMe }: FilterContext): ReadonlySet<string> {
  if (wanted === 'me') return new Set(idMe === null ? [] : [idMe]);
  return new Set(membersCalled(board, wanted).map(({ id }) => id));
}

const day = 86_400_000;

/** Of what has been. */
function dateTest<R>(value: string, traits: Traits<R>, { now, timeZone }: FilterContext): Test<R> {
  const asked = readDate(value);
  if (!asked) return () => true;
  const timeOf = (row: R) => Date.parse(traits.date?.(row) ?? '');
  if ('daysAgo' in asked) {
    const then = now - asked.daysAgo * day;
    return asked.before ? (row) => timeOf(row) < then : (row) => timeOf(row) >= then;
  }
  const dayOf = calendar(timeZone);
  const today = dayOf(now);
  const from = { today: 0, yesterday: -1, week: -6, month: -29 };
  const { from: first, to: last } =
    'word' in asked
      ? { from: nextDay(today, from[asked.word]), to: asked.word === 'yesterday' ? nextDay(today, -1) : null }
      : asked;
  return (row) => {
    const time = timeOf(row);
    if (Number.isNaN(time)) return false;
    const on = dayOf(time);
    return (first === null || on >= first) && (last === null || on <= last);
  };
}

function cardTest<R>(value: string, wanted: string, traits: Traits<R>, board: Board): Test<R> {
  if (/^#\d+$/.test(value)) return (row) => traits.card(row).idShort === Number(value.slice(1));
  const byLink = [...board.cards.values()].some(({ shortLink }) => shortLink === value);
  if (byLink) return (row) => traits.card(row).shortLink === value;
  const exact = [...board.cards.values()].some(({ name }) => fold(name) === wanted);
  return (row) => matches(fold(traits.card(row).name), wanted, exact);
}

function memberTest<R>(wanted: string, traits: Traits<R>, { board, idMe }: FilterContext): Test<R> {
  if (wanted === 'none') return (row) => traits.idMembers(row).length === 0;
  if (wanted === 'gone') return (row) => traits.idMembers(row).some((id) => !board.members.has(id));
  if (wanted === 'me') return (row) => idMe !== null && traits.idMembers(row).includes(idMe);
  const ids = new Set(membersCalled(board, wanted).map(({ id }) => id));
  return (row) => traits.idMembers(row).some((id) => ids.has(id));
}

function dueTest<R>(value: string, traits: Traits<R>, context: FilterContext): Test<R> {
  const due = readDue(value);
  if (!due) return () => true;
  if ('word' in due) {
    if (due.word === 'any') return (row) => traits.due(row) !== null;
    const bucketOf = dueBuckets(context);
    // What is due today or tomorrow is due this week too.
    const wider: Readonly<Record<string, readonly DueBucket[]>> = { week: ['today', 'tomorrow', 'week'] };
    const wanted: readonly string[] = wider[due.word] ?? [due.word];
    return (row) => wanted.includes(bucketOf(traits.due(row), traits.done(row)));
  }
  const dayOf = calendar(context.timeZone);
  return (row) => {
    const day = traits.due(row);
    if (day === null) return false;
    const on = dayOf(Date.parse(day));
    return (due.from === null || on >= due.from) && (due.to === null || on <= due.to);
  };
}

function stateTest<R>(word: string, traits: Traits<R>, { now }: FilterContext): Test<R> {
  if (word === 'open') return (row) => !traits.done(row);
  if (word === 'done') return (row) => traits.done(row);
  if (word === 'overdue') {
    const time = new Date(now).toISOString();
    return (row) => {
      const due = traits.due(row);
      return due !== null && !traits.done(row) && isBefore(due, time, now);
    };
  }
  return (row) => traits.is(row, word);
}

/** Trello writes all its dates alike, so that they compare as texts; others are read. */
function isBefore(date: string, time: string, now: number): boolean {
  return date.length === time.length && date.endsWith('Z') ? date < time : Date.parse(date) < now;
}
