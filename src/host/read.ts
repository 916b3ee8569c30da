/**
 * What Trello's page told, as far as it is what it should be: no version of it is promised, and what is missing has a
 * meaning everywhere. Without Zod, for every page loads this first.
 */
import { record } from '../lib/record.ts';
import type { HostBoard, HostCard, HostList, HostMember } from './types.ts';

type Told = Readonly<Record<string, unknown>>;

/** The entries that can be read. */
export function readAll<T>(told: unknown, read: (entry: unknown) => T | null): T[] {
  return Array.isArray(told) ? told.flatMap((entry) => read(entry) ?? []) : [];
}

export const readMember = reader<HostMember>(texts('fullName', 'username', 'initials', 'avatar'));

export const readList = reader<HostList>(() => ({ name: '' }), texts('name'));

export const readBoard = reader<HostBoard>(texts('name', 'url'), ({ members, memberships }) => ({
  members: readAll(members, readMember),
  memberships: readAll(memberships, (told) => {
    const { idMember } = record(told);
    return typeof idMember === 'string' ? { idMember, ...texts('memberType')(record(told)) } : null;
  }),
}));

export const readCard = reader<HostCard>(
  texts('name', 'url', 'dateLastActivity', 'idList'),
  only(isDate, 'due'),
  only((value) => typeof value === 'boolean', 'dueComplete', 'closed'),
  ({ badges, members, checklists }) => ({
    badges: {
      ...only(Number.isFinite, 'checkItems', 'checkItemsChecked', 'comments')(record(badges)),
      ...only(isDate, 'checkItemsEarliestDue')(record(badges)),
    },
    members: readAll(members, readMember),
    checklists: readAll(checklists, readChecklist),
  }),
);

const readChecklist = reader<{ readonly id: string; readonly name: string; readonly pos?: number }>(
  () => ({ name: '' }),
  texts('name'),
  only(Number.isFinite, 'pos'),
);

/** Reads what has an id; each part of it that is not what it should be is left out. In loops: of cards there are thousands. */
function reader<T extends { readonly id: string }>(...parts: readonly ((told: Told) => object)[]) {
  return (value: unknown): T | null => {
    const told = record(value);
    if (typeof told.id !== 'string') return null;
    const read = { id: told.id };
    for (const part of parts) Object.assign(read, part(told));
    return read as unknown as T; // As its parts make it.
  };
}

/** These keys, where their values are sound. */
function only(isSound: (value: unknown) => boolean, ...keys: readonly string[]) {
  return (told: Told) => {
    const sound: Record<string, unknown> = {};
    for (const key of keys) if (isSound(told[key])) sound[key] = told[key];
    return sound;
  };
}

function texts(...keys: readonly string[]) {
  return only((value) => typeof value === 'string', ...keys);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
