import type { BoardExport } from '../contract.ts';
import type { Action, Board, Card, Checklist, Kept } from './entities.ts';
import { isJson, type Json, textOf } from './json.ts';
import { membersOf, type Store } from './store.ts';
import { actionFields, creatorOf, memberOf, newestFirst } from './wire/actions.ts';
import { attachmentFields } from './wire/attachments.ts';
import { boardFields } from './wire/boards.ts';
import { cardFields } from './wire/cards.ts';
import { checkItemFields, checklistFields } from './wire/checklists.ts';
import { type Fields, pick, type View } from './wire/fields.ts';
import { labelFields } from './wire/labels.ts';
import { listFields } from './wire/lists.ts';
import { memberFields, membershipFields } from './wire/members.ts';

/** Where a board's own links lead in an export, wherever the emulator runs. */
const trello = 'https://trello.com';

/** Fields of a changed card that follow from others. */
const derived = ['badges', 'idChecklists', 'labels', 'url'];

/**
 * A board as *Export as JSON* writes it. What was read in and not changed since comes out as it came in; of a changed
 * object the changed fields and those that follow from them are written anew.
 */
export function exportBoard(board: Board, store: Store, viewer: string): BoardExport {
  const view: View = { store, origin: trello, viewer };
  const raw = board.raw ?? {};
  const result: Json = { ...entry(board, boardFields, view, ['url', 'starred']) };
  const arrays: Record<string, Json[]> = {
    actions: store.actions
      .by('idBoard', board.id)
      .sort(newestFirst)
      .map((action) => exportAction(action, view)),
    cards: store.cards
      .by('idBoard', board.id)
      .filter(shown)
      .map((card) => exportCard(card, view)),
    labels: entries(store.labels.by('idBoard', board.id), labelFields, view),
    lists: entries(store.lists.by('idBoard', board.id), listFields, view),
    members: exportMembers(raw.members, board, view),
    checklists: store.checklists
      .by('idBoard', board.id)
      .filter((checklist) => !keptInCard(checklist, store))
      .map((checklist) => exportChecklist(checklist, view)),
    memberships: entries(store.memberships.by('idBoard', board.id), membershipFields, view),
  };
  for (const [name, live] of Object.entries(arrays)) {
    if (Array.isArray(raw[name])) result[name] = merge(raw[name], live, name === 'actions');
    else if (live.length > 0 || board.raw === undefined) result[name] = live;
  }
  if (board.raw === undefined) Object.assign(result, { customFields: [], pluginData: board.pluginData });
  else if (board.changed.has('pluginData')) result.pluginData = board.pluginData;
  return { ...result, id: board.id };
}

const shown = ({ implied, changed }: Kept): boolean => implied !== true || changed.size > 0;

/** The objects in the order of the export, new ones at the end (or the beginning); what had no id stays as it was. */
function merge(read: readonly unknown[], live: readonly Json[], newFirst = false): unknown[] {
  const left = new Map(live.map((entity) => [entity.id, entity]));
  const merged: unknown[] = [];
  const seen = new Set<unknown>();
  for (const raw of read) {
    const id = isJson(raw) ? textOf(raw.id) : undefined;
    if (id === undefined || seen.has(id)) merged.push(raw);
    else if (left.has(id)) merged.push(left.get(id));
    seen.add(id);
    left.delete(id);
  }
  return newFirst ? [...left.values(), ...merged] : [...merged, ...left.values()];
}

type Entity = Kept & { id: string };

function entries<T extends Entity>(entities: readonly T[], fields: Fields<T>, view: View): Json[] {
  return entities.filter(shown).map((entity) => entry(entity, fields, view));
}

function entry<T extends Entity>(entity: T, fields: Fields<T>, view: View, following: readonly string[] = []): Json {
  const { raw, changed } = entity;
  return raw === undefined ? pick(fields, entity, view, 'all') : overlay(raw, changed, fields, entity, view, following);
}

function overlay<T extends Entity>(
  raw: Json,
  changed: ReadonlySet<string>,
  fields: Fields<T>,
  entity: T,
  view: View,
  following: readonly string[] = [],
): Json {
  if (changed.size === 0) return raw;
  const names = [...changed, ...following.filter((name) => Object.hasOwn(raw, name))];
  return {
    ...raw,
    ...pick(
      fields,
      entity,
      view,
      names.filter((name) => Object.hasOwn(fields, name)),
    ),
  };
}

function exportCard(card: Card, view: View): Json {
  const written = { ...entry(card, cardFields, view, derived) };
  if (card.raw === undefined)
    Object.assign(written, { checkItemStates: [], attachments: [], pluginData: card.pluginData, customFieldItems: [] });
  else if (card.changed.has('pluginData')) written.pluginData = card.pluginData;
  if (card.changed.has('stickers')) written.stickers = card.stickers;
  if (card.changed.has('attachments')) {
    const live = entries(card.attachments, attachmentFields, view);
    written.attachments = Array.isArray(card.raw?.attachments) ? merge(card.raw.attachments, live) : live;
  }
  if (Array.isArray(card.raw?.checklists)) {
    const live = view.store.checklists.by('idCard', card.id).filter((checklist) => keptInCard(checklist, view.store));
    written.checklists = merge(
      card.raw.checklists,
      live.map((checklist) => exportChecklist(checklist, view)),
    );
  }
  return written;
}

/** Partial exports have the checklists in their cards. */
function keptInCard(checklist: Checklist, store: Store): boolean {
  const inBoard = Array.isArray(store.boards.get(checklist.idBoard)?.raw?.checklists);
  return !inBoard && Array.isArray(store.cards.get(checklist.idCard)?.raw?.checklists);
}

function exportChecklist(checklist: Checklist, view: View): Json {
  const items = entries(checklist.checkItems, checkItemFields, view);
  const written = entry(checklist, checklistFields, view);
  if (checklist.raw === undefined) return { ...written, checkItems: items };
  if (!checklist.changed.has('checkItems')) return written;
  const read = checklist.raw.checkItems;
  return { ...written, checkItems: Array.isArray(read) ? merge(read, items) : items };
}

function exportAction(action: Action, view: View): Json {
  const written = entry(action, actionFields, view);
  if (action.raw !== undefined) return written;
  const member = memberOf(action, view);
  return { ...written, ...(member === undefined ? {} : { member }), memberCreator: creatorOf(action, view) };
}

/** Members are known everywhere by the same id; each board has its own copy of them. */
function exportMembers(read: unknown, board: Board, view: View): Json[] {
  const rows = Array.isArray(read) ? read.filter(isJson) : [];
  const copies = new Map(rows.reverse().map((raw) => [raw.id, raw] as const));
  return membersOf(view.store, board.id)
    .filter(shown)
    .map((member) => {
      const copy = copies.get(member.id);
      return copy === undefined
        ? pick(memberFields, member, view, 'all')
        : overlay(copy, member.changed, memberFields, member, view);
    });
}
