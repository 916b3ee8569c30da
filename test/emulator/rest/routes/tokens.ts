import { type Call, found, memberAt, type Routes } from '../call.ts';
import type { Json } from '../json.ts';
import { readFields } from '../params.ts';
import { unauthorized } from '../refusal.ts';
import { allows, type Token } from '../tokens.ts';
import { pick, single, type Wanted } from '../wire/fields.ts';
import { accountFields, memberFields } from '../wire/members.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/ */
export const tokenRoutes: Routes = {
  'GET /tokens/:token': (call) => writeToken(call, own(call), readFields(call.params, 'fields', 'all')),
  'GET /tokens/:token/member': (call) => {
    const fields = readFields(call.params, 'fields', Object.keys(memberFields));
    const names = fields === 'all' ? Object.keys(accountFields) : fields;
    const allowed = names.filter((name) => name !== 'email' || allows(own(call), 'account'));
    return pick(accountFields, memberAt(call, own(call).idMember), call.view, allowed);
  },
  'DELETE /tokens/:token': (call) => {
    call.world.tokens.revoke(own(call).value);
    return { _value: null };
  },
  'GET /tokens/:token/:field': (call) => {
    const field = call.path('field');
    const written = writeToken(call, own(call), 'all');
    if (!Object.hasOwn(written, field)) throw call.unknown();
    return single(written[field]);
  },
};

/** A token may look at itself and at others of the same member and app. */
function own(call: Call): Token {
  const token = found(call.world.tokens.find(call.path('token')));
  const { member, key, token: asking } = call.access;
  if (asking === undefined ? token.key !== key : token.idMember !== member?.id) throw unauthorized();
  return token;
}

export function writeToken(call: Call, token: Token, fields: Wanted): Json {
  const write = token.scopes.has('write');
  const read = token.scopes.has('read');
  const all: Json = {
    identifier: token.identifier,
    idMember: token.idMember,
    dateCreated: token.dateCreated,
    dateExpires: token.dateExpires,
    permissions: [
      { idModel: token.idMember, modelType: 'Member', read, write: token.scopes.has('account') && write },
      { idModel: '*', modelType: 'Board', read, write },
      { idModel: '*', modelType: 'Organization', read, write },
    ],
    ...(call.params.webhooks === 'true' ? { webhooks: [] } : {}),
  };
  const names = fields === 'all' ? Object.keys(all) : fields.filter((field) => Object.hasOwn(all, field));
  return { id: token.id, ...Object.fromEntries(names.map((field) => [field, all[field]])) };
}
