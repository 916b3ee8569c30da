/**
 * A checklist as lines of a Markdown task list: `- [x] text @username !2026-12-31T17:00`. Who and when stand at the end of the
 * line; a text that ends alike has a backslash there. Days and times are those of the person's clock.
 */
import { usualTime } from '../../lib/usual-time.ts';
import type { Board, CheckItem } from '../../model/board.ts';
import { pastedItems } from '../../model/paste.ts';

/** An item as a line tells it. */
export type LineItem = Pick<CheckItem, 'name' | 'state' | 'due' | 'idMember'>;

export interface LineMistake {
  /** From 1. */
  readonly line: number;
  readonly kind: 'member' | 'date';
  readonly value: string;
}

type Members = Board['members'];

/** A text that would be read as somebody or a date. */
const ending = /(^|\s)(\\*)([@!]\S+)$/;

export function printItems(items: readonly LineItem[], members: Members): string {
  return items.map((item) => printItem(item, members)).join('\n');
}

/** An item as a line. Names of several lines, which only other programs make, become one line. */
export function printItem({ name, state, due, idMember }: LineItem, members: Members): string {
  const text = name.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(ending, '$1\\$2$3');
  const member = idMember === null ? undefined : members.get(idMember);
  const who = idMember === null ? '' : ` @${member?.username || idMember}`;
  return `- [${state === 'complete' ? 'x' : ' '}] ${text}${who}${due === null ? '' : ` !${printDate(due)}`}`;
}

/** The items in lines; lines that are none of ours are read as pasted ones. Blank lines are no items. */
export function parseItems(text: string, members: Members): { items: LineItem[]; mistakes: LineMistake[] } {
  const mistakes: LineMistake[] = [];
  const items = text.split(/\r\n?|\n/).flatMap((line, nth): LineItem[] => {
    if (line.trim() === '') return [];
    const own = /^\s*[-*+] \[([ xX])\] (.*)$/.exec(line);
    const [pasted] = own ? [] : pastedItems(line);
    const state = own
      ? own[1] === ' '
        ? ('incomplete' as const)
        : ('complete' as const)
      : (pasted?.state ?? 'incomplete');
    const wrong = (kind: LineMistake['kind'], value: string) => void mistakes.push({ line: nth + 1, kind, value });
    const rest = ends(own ? (own[2] ?? '') : (pasted?.name ?? ''), members, wrong);
    return rest.name === '' ? [] : [{ state, ...rest }];
  });
  return { items, mistakes };
}

type Wrong = (kind: LineMistake['kind'], value: string) => void;

/** Takes who and when off the end of a line. */
function ends(line: string, members: Members, wrong: Wrong): Omit<LineItem, 'state'> {
  let name = line;
  let due: string | null = null;
  let idMember: string | null = null;
  for (;;) {
    const [whole, before = '', slashes = '', sign = ''] = ending.exec(name) ?? [];
    if (whole === undefined) break;
    if (slashes !== '') {
      name = name.slice(0, -whole.length) + before + slashes.slice(1) + sign;
      break;
    }
    if (sign.startsWith('!')) {
      const date = readDate(sign.slice(1));
      if (date === null || due !== null) {
        if (date === null) wrong('date', sign);
        break;
      }
      due = date;
    } else {
      const member = memberCalled(sign.slice(1), members);
      if (member === undefined || idMember !== null) {
        if (member === undefined) wrong('member', sign);
        break;
      }
      idMember = member;
    }
    name = name.slice(0, -whole.length);
  }
  return { name: name.trim(), due, idMember };
}

/** The id of the member with the name as Trello writes it after an @, or with that full name. */
export function memberCalled(name: string, members: Members): string | undefined {
  // Somebody who left is written by the id.
  if (/^[0-9a-f]{24}$/.test(name)) return name;
  const folded = name.toLowerCase();
  const all = [...members.values()];
  const found = all.find(({ username }) => username.toLowerCase() === folded);
  return (found ?? all.find(({ fullName }) => fullName.toLowerCase() === folded))?.id;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A time to the second and below is kept as it is: it is not the person who wrote it so. */
function printDate(due: string): string {
  const date = new Date(due);
  if (Number.isNaN(date.getTime()) || date.getSeconds() + date.getMilliseconds() > 0 || date.getFullYear() > 9999)
    return due;
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ISO 8601. */
export function readDate(text: string): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(text) ?? [];
  const date = day
    ? new Date(`${day}T${time ?? usualTime}`)
    : /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)
      ? new Date(text)
      : null;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
