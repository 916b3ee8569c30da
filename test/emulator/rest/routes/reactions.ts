import { actionAt, actor, boardOf, type Call, found, needScope, type Routes } from '../call.ts';
import { actionLimits, makeRoom } from '../counts.ts';
import { emojis, findEmoji } from '../emoji.ts';
import type { Action, Reaction } from '../entities.ts';
import { notFound, Refusal, unauthorized } from '../refusal.ts';
import { mayComment } from '../rights.ts';
import { commentTypes, writeReaction, writeReactions } from '../wire/actions.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-actions/#api-actions-idaction-reactions-get */
export const reactionRoutes: Routes = {
  'GET /actions/:id/reactions': (call) => writeReactions(actionAt(call, 'read'), call.view, call.params),
  'POST /actions/:id/reactions': (call) => react(call, actionAt(call, 'read')),
  'GET /actions/:id/reactions/:idReaction': (call) => {
    const action = actionAt(call, 'read');
    return writeReaction(reactionAt(call, action), call.view, call.params);
  },
  'DELETE /actions/:id/reactions/:idReaction': (call) => {
    const reaction = reactionAt(call, actionAt(call, 'read'));
    needScope(call, 'write', 'card ');
    if (reaction.idMember !== actor(call).id) throw unauthorized();
    call.store.reactions.delete(reaction);
    return { _value: null };
  },
  'GET /actions/:id/reactionsSummary': (call) => summary(call, actionAt(call, 'read')),
  'GET /emoji': () => ({ trello: emojis }),
};

function react(call: Call, action: Action) {
  needScope(call, 'write', 'card ');
  if (!commentTypes.has(action.type)) throw new Refusal(400, 'reactions are for comments');
  if (!mayComment(boardOf(call, action), actor(call).id, call.store)) throw unauthorized('card ');
  const emoji = findEmoji(call.params);
  const own = call.store.reactions.by('idAction', action.id).filter(({ idMember }) => idMember === actor(call).id);
  if (own.some((reaction) => reaction.emoji.unified === emoji.unified)) {
    throw new Refusal(400, 'member has already reacted with this emoji');
  }
  const limits = actionLimits(action.idBoard, action.id, call.store);
  makeRoom(limits, 'reactions', 'perAction');
  const known = call.store.reactions.by('idAction', action.id);
  if (known.every((reaction) => reaction.emoji.unified !== emoji.unified)) {
    makeRoom(limits, 'reactions', 'uniquePerAction');
  }
  const draft = { id: call.world.ids.next(), idAction: action.id, idMember: actor(call).id, emoji };
  const reaction = call.store.reactions.add({ ...draft, changed: new Set() });
  call.world.note({ idBoard: action.idBoard, ...(action.idCard === '' ? {} : { idCard: action.idCard }) });
  return writeReaction(reaction, call.view, {});
}

function reactionAt(call: Call, action: Action): Reaction {
  const reaction = found(call.store.reactions.get(call.path('idReaction')));
  if (reaction.idAction !== action.id) throw notFound();
  return reaction;
}

/** How often each emoji stands under a comment, in the order in which they came. */
function summary(call: Call, action: Action) {
  const groups = new Map<unknown, Reaction[]>();
  for (const reaction of call.store.reactions.by('idAction', action.id)) {
    const group = groups.get(reaction.emoji.unified) ?? [];
    groups.set(reaction.emoji.unified, [...group, reaction]);
  }
  return [...groups].flatMap(([idEmoji, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const mine = group.find(({ idMember }) => idMember === call.access.member?.id);
    return {
      id: `${action.id}-${idEmoji}`,
      idModel: action.id,
      idEmoji,
      emoji: first.emoji,
      count: group.length,
      firstReacted: new Date(Number.parseInt(first.id.slice(0, 8), 16) * 1_000).toISOString(),
      idReaction: mine?.id ?? null,
    };
  });
}
