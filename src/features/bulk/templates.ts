/**
 * Checklists as templates: put on cards with what is peculiar to each filled in. A checklist without variables is copied, one
 * request a card whatever is in it; else it costs one request for the checklist and one an item, since the items of a copy
 * have no known ids.
 */
import { type Edit, inChain } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { addFilledChecklist } from '../checklists/checklist-jobs-edits.ts';
import { addChecklist, copyChecklist, removeChecklist } from '../checklists/edits.ts';
import { addCheckItems } from '../checklists/item-edits.ts';
import { createFiller, type FillContext, type Unfilled } from './fill.ts';

/** `missing` adds the items that the card's checklist of that name has not; `replace` puts the template in its place. */
export type TemplateMode = 'add' | 'missing' | 'replace';

type Item = Pick<CheckItem, 'name' | 'state' | 'due' | 'idMember'>;

interface Filled extends Unfilled {
  readonly name: string;
  readonly items: readonly Item[];
  /** Whether there was anything to fill in. */
  readonly changed: boolean;
}

/** What is filled in, as it is written. */
export const variables = '{card} {list} {board} {due} {due+2d} {member} {today} {today+1w}';

const dueAtEnd = /\s*!\{(due|today)(?:([+-]\d{1,4})([dw]))?\}\s*$/;

/** A template as it will be on a card. `!{due-2d}` at the end of an item is its date. */
export function fillTemplate(template: Checklist, card: Card, context: FillContext): Filled {
  const { fill, dateOf, unknown, empty } = createFiller(card, context);
  const items = template.checkItems.map(({ name, due, idMember }): Item => {
    const [written, from, step, unit] = dueAtEnd.exec(name) ?? [];
    const date = from === undefined ? null : dateOf(from, step, unit);
    const text = written && date !== null ? name.slice(0, -written.length) : name;
    return { name: fill(text), state: 'incomplete', due: date ?? due, idMember };
  });
  const name = fill(template.name);
  const changed =
    name !== template.name ||
    items.some((item, nth) => {
      const before = template.checkItems[nth];
      return item.name !== before?.name || item.due !== before.due;
    });
  return { name, items, changed, unknown: [...unknown], empty: [...empty] };
}

/** Puts a template on cards. */
export function applyTemplate(
  template: Checklist,
  cards: readonly Card[],
  mode: TemplateMode,
  context: FillContext,
): Edit[] {
  return cards.flatMap((card): Edit[] => {
    if (mode !== 'add' && isOn(card, template)) return [];
    const filled = fillTemplate(template, card, context);
    const own = namesakes(card, filled.name, template);
    const [first] = own;
    if (mode === 'missing' && first) {
      const missing = missingIn(first, filled.items);
      return missing.length === 0 ? [] : addCheckItems(card.id, first, missing);
    }
    const added = filled.changed
      ? addFilledChecklist(card, filled.name, filled.items, template.name)
      : [copyChecklist(card, template)];
    if (mode !== 'replace' || own.length === 0) return added;
    // The old one goes only once the new one has come.
    return inChain(...added, ...own.map((checklist) => removeChecklist(card.id, checklist)));
  });
}

/** A checklist that was just written and is nowhere yet, as a template. */
export function writtenAs(name: string, items: readonly Item[]): Checklist {
  const checkItems = items.map((item, nth) => ({ ...item, id: `${nth}`, pos: nth }));
  return { id: provisionalId(), name, pos: 0, checkItems };
}

/** What of a template could not be filled in: variables there are none of, and which have no value on how many cards. */
export function unfilled(template: Checklist, cards: readonly Card[], context: FillContext) {
  const all = cards.map((card) => fillTemplate(template, card, context));
  return {
    unknown: [...new Set(all.flatMap(({ unknown }) => unknown))],
    empty: [...new Set(all.flatMap(({ empty }) => empty))],
    cards: all.filter(({ empty }) => empty.length > 0).length,
  };
}

/**
 * Puts a checklist that was just written on cards. Where it is the same on all of them it is made on the first, item by item,
 * and copied from there: one request for each other card, however many items.
 */
export function addNewChecklist(
  name: string,
  items: readonly Item[],
  cards: readonly Card[],
  context: FillContext,
): Edit[] {
  const template = writtenAs(name, items);
  const lists = cards.map((card) => ({ card, filled: fillTemplate(template, card, context) }));
  const [first, ...others] = lists;
  // Whether dates and assignees come along with a copy is up to Trello.
  const peculiar = items.some(({ due, idMember }) => due ?? idMember) || lists.some(({ filled }) => filled.changed);
  if (!first || peculiar)
    return lists.flatMap(({ card, filled }) => addFilledChecklist(card, filled.name, filled.items, name));
  const [add, ...rest] = addFilledChecklist(first.card, first.filled.name, first.filled.items);
  if (rest.length === 0) return cards.map((card) => addChecklist(card, name));
  return [add, ...rest, ...others.map(({ card }) => copyChecklist(card, { ...template, id: add.id }))];
}

/** How a card differs from a template. */
export interface Drift {
  readonly card: Card;
  /** Whether it has a checklist of that name at all. */
  readonly has: boolean;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export function driftFrom(template: Checklist, cards: readonly Card[], context: FillContext): Drift[] {
  return cards.map((card) => {
    if (isOn(card, template)) return { card, has: true, missing: [], extra: [] };
    const { name, items } = fillTemplate(template, card, context);
    const [own] = namesakes(card, name, template);
    const wanted = new Set(items.map((item) => fold(item.name.trim())));
    return {
      card,
      has: own !== undefined,
      missing: own ? missingIn(own, items).map((item) => item.name) : items.map((item) => item.name),
      extra: (own?.checkItems ?? []).flatMap((item) => (wanted.has(fold(item.name.trim())) ? [] : item.name)),
    };
  });
}

/** Whether the template is a checklist of this very card, which then lacks nothing. */
function isOn(card: Card, template: Checklist): boolean {
  return card.checklists.some(({ id }) => id === template.id);
}

/** The checklists of a card that are called as the template is; the template itself is none of them. */
function namesakes(card: Card, name: string, template: Checklist): Checklist[] {
  return card.checklists.filter((checklist) => checklist.id !== template.id && fold(checklist.name) === fold(name));
}

/** The items that a checklist has not; those of one name count. */
function missingIn(checklist: Checklist, items: readonly Item[]): Item[] {
  const there = new Map<string, number>();
  for (const { name } of checklist.checkItems) {
    const key = fold(name.trim());
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return items.filter(({ name }) => {
    const key = fold(name.trim());
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    return left <= 0;
  });
}
