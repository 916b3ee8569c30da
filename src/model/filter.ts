/**
 * The filter line of every table: words that are searched, and terms such as `list:Doing member:me -label:later`. Words and
 * different keys narrow; terms of one key widen (`member:ana member:ben` is either), but for `is:`, where each narrows. A minus
 * turns a term round. Values with blanks stand in quotes, in which `\"` and `\\` are a quote and a backslash.
 */

import { nextDay } from './days.ts';

const keys = ['list', 'card', 'checklist', 'member', 'label', 'due', 'is', 'by', 'mentions', 'date', 'type'] as const;
export type FilterKey = (typeof keys)[number];

export interface Term {
  /** Plain words are searched. */
  readonly key: FilterKey | 'text';
  readonly value: string;
  /** Whether it is turned round. */
  readonly not: boolean;
}

export type Filter = readonly Term[];

/** Why a piece of the line does not filter. `missing`: no value yet; `quote`: it does not end; the others: not known. */
export type MistakeKind = 'key' | 'missing' | 'quote' | FilterKey;

/** A piece of the line that filters nothing, with where it stands. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A term where it stands in the line: `from` the minus or the key, `at` the value, `to` its end. */
export interface Placed {
  readonly term: Term;
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

export interface Parsed {
  readonly filter: Filter;
  readonly places: readonly Placed[];
  readonly mistakes: readonly Mistake[];
}

export const dueWords = ['overdue', 'today', 'tomorrow', 'week', 'later', 'none', 'any'] as const;
export const dateWords = ['today', 'yesterday', 'week', 'month'] as const;
export const stateWords = [
  ...['open', 'done', 'overdue', 'doubled', 'extra', 'empty', 'unfilled', 'finished', 'archived', 'template', 'work'],
  ...['mine', 'unanswered', 'last', 'edited', 'link', 'file', 'large', 'new'],
];

export function parseFilter(line: string): Parsed {
  const places: Placed[] = [];
  const mistakes: Mistake[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(line.charAt(at))) at++;
    if (at >= line.length) break;
    const from = at;
    const not = line[at] === '-' && /\S/.test(line.charAt(at + 1));
    if (not) at++;
    const word = /^([a-z]+):(?!\/\/)/i.exec(line.slice(at))?.[1];
    const key = keys.find((known) => known === word?.toLowerCase());
    if (key && word) at += word.length + 1;
    const start = at;
    const read = line[at] === '"' ? quoted(line, at) : bare(line, at);
    at = read.to;
    const place = { from, to: at };
    const { value } = read;
    if (!read.closed) mistakes.push({ kind: 'quote', value, ...place });
    else if (key && value === '') mistakes.push({ kind: 'missing', value: key, ...place });
    else if (word && !key && value.length > word.length + 1) mistakes.push({ kind: 'key', value: word, ...place });
    else if (key === 'due' && !readDue(value)) mistakes.push({ kind: 'due', value, ...place });
    else if (key === 'date' && !readDate(value)) mistakes.push({ kind: 'date', value, ...place });
    else if (key === 'is' && !isStateWord(value)) mistakes.push({ kind: 'is', value, ...place });
    else if (value !== '') places.push({ term: { key: key ?? 'text', value, not }, from, at: start, to: at });
  }
  return { filter: places.map(({ term }) => term), places, mistakes };
}

interface Piece {
  readonly value: string;
  readonly to: number;
  readonly closed: boolean;
}

function bare(line: string, from: number): Piece {
  let to = from;
  while (to < line.length && /\S/.test(line.charAt(to))) to++;
  return { value: line.slice(from, to), to, closed: true };
}

function quoted(line: string, from: number): Piece {
  let value = '';
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === '"') return { value, to: at + 1, closed: true };
    if (line[at] === '\\' && at + 1 < line.length) at++;
    value += line[at];
  }
  return { value, to: line.length, closed: false };
}

/** The line that reads as this filter. */
export function printFilter(filter: Filter): string {
  return filter.map(printTerm).join(' ');
}

export function printTerm({ key, value, not }: Term): string {
  const plain = key === 'text' ? !/^[-"]|\s|^[a-z]+:(?!\/\/)/i.test(value) : !/^"|^\/\/|\s/.test(value);
  const shown = plain && value !== '' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
  return `${not ? '-' : ''}${key === 'text' ? '' : `${key}:`}${shown}`;
}

/** The filter with another choice for a key: none of its terms before, and these instead. */
export function withChoice(filter: Filter, key: FilterKey, values: readonly string[]): Filter {
  const others = filter.filter((term) => term.key !== key || term.not);
  return [...others, ...values.map((value): Term => ({ key, value, not: false }))];
}

/** What a key is asked for, but for terms that are turned round. */
export function choiceOf(filter: Filter, key: FilterKey): readonly string[] {
  return filter.flatMap((term) => (term.key === key && !term.not ? term.value : []));
}

/** What `due:` asks for: a word, or days from and to, both included, as `2026-12-31`. A month is its days. */
export type Due =
  | { readonly word: (typeof dueWords)[number] }
  | { readonly from: string | null; readonly to: string | null };

/** What `date:` asks for: a word, days as `due:` has them, or so many days ago: since then, or before. */
export type PastDate =
  | { readonly word: (typeof dateWords)[number] }
  | { readonly from: string | null; readonly to: string | null }
  | { readonly daysAgo: number; readonly before: boolean };

/** Reads `week`, `2026-12-01`, `2026-12`, `<2026-12-01`, `2026-12-01..2026-12-31`, `7d` or `>7d` (the last 7 days), `<7d` (before); else null. */
export function readDate(value: string): PastDate | null {
  const word = dateWords.find((known) => known === value.toLowerCase());
  if (word) return { word };
  const [, sign, days] = /^([<>]?)(\d{1,4})d$/i.exec(value) ?? [];
  if (days !== undefined) return { daysAgo: Number(days), before: sign === '<' };
  const due = readDue(value);
  return due && !('word' in due) ? due : null;
}

/** Reads `today`, `2026-12-01` or `2026-12`, `<2026-12-01` (before), `>2026-12` (after), `2026-12-01..2026-12-31`; else null. */
export function readDue(value: string): Due | null {
  const word = dueWords.find((known) => known === value.toLowerCase());
  if (word) return { word };
  const [, sign, one = '', last] = /^([<>]?)([\d-]+)(?:\.\.([\d-]+))?$/.exec(value) ?? [];
  const [begin, end] = [daysOf(one), daysOf(last ?? one)];
  if (!begin || !end || (sign && last)) return null;
  if (sign === '<') return { from: null, to: nextDay(begin.from, -1) };
  if (sign === '>') return { from: nextDay(end.to, 1), to: null };
  return { from: begin.from, to: end.to };
}

/** The first and the last day of a day or of a month; null of what the calendar does not have. */
function daysOf(text: string): { readonly from: string; readonly to: string } | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isDay(text) ? { from: text, to: text } : null;
  const from = `${text}-01`;
  if (!/^\d{4}-\d\d$/.test(text) || !isDay(from)) return null;
  return { from, to: nextDay(`${nextDay(from, 31).slice(0, 7)}-01`, -1) };
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function isStateWord(value: string): boolean {
  return stateWords.some((word) => word === value.toLowerCase());
}
