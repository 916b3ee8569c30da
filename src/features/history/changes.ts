/** Sentences of what was changed, from what it was before to what it became. */
import { brief, briefChange } from '../../lib/brief.ts';
import { plainly } from '../../lib/plainly.ts';
import { text } from '../../strings/history-text.ts';
import type { Say } from '../../strings/own-history-text.ts';
import type { ActionData } from '../../trello/actions.ts';
import { colorName } from '../label-name.ts';

/** An action, the names in it, and how to name what it only has ids of. */
export interface Told {
  readonly data: ActionData;
  readonly names: {
    readonly card: string;
    readonly list: string;
    readonly checklist: string;
    readonly item: string;
    readonly label: string;
    readonly board: string;
  };
  readonly memberName: (id: string | null) => string;
  readonly labelName: (id: string) => string;
  /** A day as people write it. */
  readonly when: (date: string) => string;
  /** How it is said. */
  readonly say: Say;
}

const none = () => text('act.none');
const said = (value: unknown) => (typeof value === 'string' && value !== '' ? brief(value) : none());

/** A value as people write it; null of one that only a program could read. */
function written(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return none();
  if (typeof value === 'boolean') return text(value ? 'act.yes' : 'act.no');
  return typeof value === 'string' || typeof value === 'number' ? brief(String(value)) : null;
}

export function changedCard({ data, names, labelName, when, say }: Told): string {
  const { old, listBefore, listAfter } = data;
  const { card } = names;
  const now: Readonly<Record<string, unknown>> = data.card ?? {};
  const day = (value: unknown) => (typeof value === 'string' ? when(value) : none());
  if (listBefore && listAfter)
    return say('act.move', { card, before: listBefore.name ?? '…', after: listAfter.name ?? '…' });
  if ('idList' in old) return say('act.move.to', { card, after: data.list?.name ?? '…' });
  if ('closed' in old) return say(old.closed ? 'act.card.unarchive' : 'act.card.archive', { card });
  if ('name' in old) return say('act.card.rename', { before: plainly(old.name), after: card });
  if ('dueComplete' in old) return say(old.dueComplete ? 'act.card.undone' : 'act.card.done', { card });
  if ('due' in old) return say('act.due', { card, before: day(old.due), after: day(now.due) });
  if ('start' in old) return say('act.start', { card, before: day(old.start), after: day(now.start) });
  if ('dueReminder' in old)
    return say('act.reminder', { card, before: minutes(old.dueReminder), after: minutes(now.dueReminder) });
  if ('desc' in old) {
    if (!old.desc) return say('act.desc.add', { card, after: said(now.desc) });
    const [before, after] = briefChange(plainly(old.desc), typeof now.desc === 'string' ? now.desc : '');
    return say('act.desc.change', { card, before: before || none(), after: after || none() });
  }
  if ('idLabels' in old) {
    const labels = (ids: unknown) =>
      (Array.isArray(ids) ? ids : []).map((id) => labelName(plainly(id))).join(', ') || none();
    return say('act.labels', { card, before: labels(old.idLabels), after: labels(now.idLabels) });
  }
  if ('pos' in old) return say('act.card.order', { card });
  if ('cover' in old || 'idAttachmentCover' in old) return say('act.card.cover', { card });
  return generic(say, old, now, card) ?? say('act.card.change', { card, fields: Object.keys(old).join(', ') || '…' });
}

/** Of a field that is not known by name: what it is called, and both values where people can read them. */
function generic(say: Say, old: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>, on: string) {
  const [field] = Object.keys(old);
  if (!field) return null;
  const before = written(old[field]);
  const after = written(now[field]);
  return before === null || after === null ? null : say('act.field.to', { field, card: on, before, after });
}

/** A reminder: so many minutes before the date, or none. */
function minutes(value: unknown): string {
  return typeof value === 'number' && value >= 0 ? text('act.minutes', { count: value }) : none();
}

export function changedList({ data: { old, list }, names, say }: Told): string {
  if ('name' in old) return say('act.list.rename', { before: plainly(old.name), after: names.list });
  if ('closed' in old) return say(old.closed ? 'act.list.unarchive' : 'act.list.archive', names);
  if ('pos' in old) return say('act.list.order', names);
  const now: Readonly<Record<string, unknown>> = list ?? {};
  if ('softLimit' in old) {
    const [before, after] = [old.softLimit, now.softLimit].map((value) => written(value) ?? '…');
    return say('act.list.limit', { list: names.list, before: before ?? '…', after: after ?? '…' });
  }
  const fields = Object.keys(old).join(', ') || '…';
  return generic(say, old, now, names.list) ?? say('act.list.change', { list: names.list, fields });
}

export function changedBoard({ data: { old, board }, names, say }: Told): string {
  if ('name' in old) return say('act.board.rename', { before: plainly(old.name), after: names.board });
  if ('desc' in old) return say('act.board.desc', { before: said(old.desc), after: said(board.desc) });
  if ('closed' in old) return say(old.closed ? 'act.board.open' : 'act.board.close');
  const [before, after] = [old.prefs, board.prefs].map((prefs) =>
    typeof prefs === 'object' && prefs !== null ? (prefs as Record<string, unknown>) : {},
  );
  const [pref] = Object.keys(before ?? {});
  if (!pref) return say('act.board.change', { fields: Object.keys(old).join(', ') || '…' });
  // A background is a colour by its name, or a picture by an id that says nothing.
  const [from, to] = [before?.[pref], after?.[pref]].map((value) =>
    typeof value === 'string' && /^[0-9a-f]{24}$/.test(value) ? null : written(value),
  );
  if (from === null || from === undefined || to === null || to === undefined)
    return say('act.board.change', { fields: pref });
  return say('act.board.setting', { field: pref, before: from, after: to });
}

export function changedLabel({ data: { old, label }, names, say }: Told): string {
  if ('name' in old) return say('act.label.rename', { before: said(old.name), after: said(label?.name) });
  if ('color' in old) {
    const [before, after] = [old.color, label?.color].map((color) =>
      typeof color === 'string' && color !== '' ? colorName(color) : none(),
    );
    return say('act.label.color', { label: names.label, before: before ?? '…', after: after ?? '…' });
  }
  return say('act.label.change', names);
}

export function changedChecklist({ data: { old, card }, names, say }: Told): string {
  if (!('name' in old)) return say('act.checklist.order', names);
  return say(card ? 'act.checklist.rename.on' : 'act.checklist.rename', { ...names, before: String(old.name) });
}

export function changedItem({ data: { old, checkItem }, names, memberName, when, say }: Told): string {
  const now: Readonly<Record<string, unknown>> = checkItem ?? {};
  const day = (value: unknown) => (typeof value === 'string' ? when(value) : none());
  const person = (value: unknown) => (typeof value === 'string' ? memberName(value) : none());
  if ('name' in old) return say('act.item.rename', { ...names, before: plainly(old.name), after: names.item });
  if ('due' in old) return say('act.item.due', { ...names, before: day(old.due), after: day(now.due) });
  if ('idMember' in old)
    return say('act.item.assign', { ...names, before: person(old.idMember), after: person(now.idMember) });
  return say('act.item.change', names);
}

export function changedField({ data: { old, customField, customFieldItem }, names, say }: Told): string {
  const field = customField?.name ?? '…';
  const [before, after] = [old.value, customFieldItem.value].map(fieldValue);
  if (before === undefined || after === undefined || before === null || after === null)
    return say('act.field', { card: names.card, field });
  return say('act.field.to', { card: names.card, field, before, after });
}

/** The value of a custom field is an object by its type, such as `{ text: 'a' }`; null where it is the id of an option. */
function fieldValue(value: unknown): string | null {
  if (value === null || value === undefined) return none();
  return typeof value === 'object' ? written(Object.values(value)[0]) : written(value);
}
