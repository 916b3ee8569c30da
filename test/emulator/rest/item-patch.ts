import { type Call, memberNamed } from './call.ts';
import type { Board, CheckItem } from './entities.ts';
import { readDate, readId, readName, readNumber } from './params.ts';
import { needAdvancedChecklists } from './plans.ts';
import { invalid } from './refusal.ts';

/** The fields of a check item that a request sets, each checked. */
export function readItemPatch(call: Call, board: Board): Partial<CheckItem> {
  const { params } = call;
  const patch: Partial<CheckItem> = {};
  const name = readName(params);
  const due = readDate(params, 'due');
  const dueReminder = readNumber(params, 'dueReminder');
  const idMember = readId(params, 'idMember');
  if (name !== undefined) patch.name = name;
  if (due !== undefined) patch.due = due;
  if (dueReminder !== undefined) patch.dueReminder = dueReminder;
  if (idMember !== undefined) patch.idMember = idMember === null ? null : memberNamed(call, idMember, 'idMember').id;
  if (params.state !== undefined) patch.state = readState(params.state);
  if (typeof due === 'string' || typeof dueReminder === 'number' || typeof idMember === 'string') {
    needAdvancedChecklists(board);
  }
  return patch;
}

function readState(value: unknown): CheckItem['state'] {
  if (value === 'complete' || value === 'true' || value === true) return 'complete';
  if (value === 'incomplete' || value === 'false' || value === false) return 'incomplete';
  throw invalid('state');
}
