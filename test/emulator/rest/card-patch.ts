import { type Call, memberNamed } from './call.ts';
import type { Card } from './entities.ts';
import { isJson } from './json.ts';
import { has, readDate, readFlag, readId, readIds, readName, readNumber, readText } from './params.ts';
import { invalid, Refusal } from './refusal.ts';

const coverSizes = ['normal', 'full'];
const roles = ['separator', 'board', 'mirror', 'link'];

/** The fields of a card that a request sets, each checked; those it does not name are left out. */
export function readCardPatch(call: Call, idBoard: string): Partial<Card> {
  const { params } = call;
  const patch: Partial<Card> = {
    ...given('name', readName(params)),
    ...given('desc', readText(params, 'desc')),
    ...given('closed', readFlag(params, 'closed')),
    ...given('due', readDate(params, 'due')),
    ...given('start', readDate(params, 'start')),
    ...given('dueComplete', readFlag(params, 'dueComplete')),
    ...given('dueReminder', readNumber(params, 'dueReminder')),
    ...given('subscribed', readFlag(params, 'subscribed')),
    ...given('isTemplate', readFlag(params, 'isTemplate')),
    ...given('idAttachmentCover', readId(params, 'idAttachmentCover')),
    ...given('address', cleared(params.address, readText(params, 'address'))),
    ...given('locationName', cleared(params.locationName, readText(params, 'locationName'))),
    ...given('idMembers', readMembers(call)),
    ...given('idLabels', readLabels(call, idBoard)),
  };
  if (has(params, 'coordinates')) patch.coordinates = params.coordinates === '' ? null : params.coordinates;
  if (has(params, 'cover')) patch.cover = readCover(params.cover);
  if (has(params, 'cardRole')) patch.cardRole = readRole(params.cardRole);
  return patch;
}

function given<K extends keyof Card>(key: K, value: Card[K] | undefined): Partial<Card> {
  const patch: Partial<Card> = {};
  if (value !== undefined) patch[key] = value;
  return patch;
}

const cleared = (sent: unknown, text: string | undefined): string | null | undefined => (sent === '' ? null : text);

function readMembers(call: Call): string[] | undefined {
  const ids = readIds(call.params, 'idMembers');
  if (ids === undefined) return undefined;
  if (new Set(ids).size < ids.length) throw invalid('idMembers');
  return ids.map((id) => memberNamed(call, id, 'idMembers').id);
}

/** Since spring 2025 the same label twice is refused, with the words for one that does not exist. */
function readLabels(call: Call, idBoard: string): string[] | undefined {
  const ids = readIds(call.params, 'idLabels');
  if (ids === undefined) return undefined;
  const known = ids.every((id) => call.store.labels.get(id)?.idBoard === idBoard);
  if (!known || new Set(ids).size < ids.length) throw new Refusal(400, 'label not found');
  return ids;
}

function readCover(value: unknown): Card['cover'] {
  const cover = typeof value === 'string' && value !== '' ? parse(value) : value;
  if (cover === '' || cover === null) return {};
  if (!isJson(cover)) throw invalid('cover');
  if (cover.size !== undefined && !coverSizes.includes(String(cover.size))) throw invalid('cover');
  return cover;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('cover');
  }
}

function readRole(value: unknown): string | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string' || !roles.includes(value)) throw invalid('cardRole');
  return value;
}
