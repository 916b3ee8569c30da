import { boardAt, boardOf, type Call, found, memberAt, needScope, type Routes } from '../call.ts';
import type { Json } from '../json.ts';
import { readId, readPlace } from '../params.ts';
import { place } from '../placing.ts';
import { byPos } from '../positions.ts';
import { invalid, notFound, Refusal, unauthorized } from '../refusal.ts';
import { rightOn } from '../rights.ts';
import type { Star } from '../stars.ts';

/** Boards a member marked (https://developer.atlassian.com/cloud/trello/rest/api-group-members/#api-members-id-boardstars-get). */
export const boardStarRoutes: Routes = {
  'GET /boards/:id/boardStars': (call) => {
    const board = boardAt(call, 'read');
    const stars = call.store.stars.by('idBoard', board.id);
    return stars.filter(({ idMember }) => call.params.filter !== 'none' && idMember === viewer(call)).map(write);
  },
  'GET /members/:id/boardStars': (call) => starsOf(call, own(call, 'read')).map(write),
  'POST /members/:id/boardStars': (call) => {
    const idMember = own(call, 'write');
    const idBoard = readId(call.params, 'idBoard');
    if (typeof idBoard !== 'string') throw invalid('idBoard');
    const board = boardAt(call, 'read', idBoard);
    if (starsOf(call, idMember).some((star) => star.idBoard === board.id)) {
      throw new Refusal(400, 'board is already starred');
    }
    const draft = { id: call.world.ids.next(), idBoard: board.id, idMember, pos: 0, changed: new Set<string>() };
    const star = call.store.stars.add(draft);
    move(call, star, readPlace(call.params) ?? 'bottom');
    return write(star);
  },
  'GET /members/:id/boardStars/:idStar': (call) => write(starAt(call, own(call, 'read'))),
  'PUT /members/:id/boardStars/:idStar': (call) => {
    const star = starAt(call, own(call, 'write'));
    const where = readPlace(call.params);
    if (where !== undefined) move(call, star, where);
    return write(star);
  },
  'DELETE /members/:id/boardStars/:idStar': (call) => {
    const star = starAt(call, own(call, 'write'));
    call.store.stars.delete(star);
    call.world.note({ idBoard: star.idBoard, idMember: star.idMember });
    return { _value: null };
  },
};

const viewer = (call: Call): string | undefined => call.access.member?.id;

/** Stars are nobody else's business. */
function own(call: Call, scope: 'read' | 'write'): string {
  const member = memberAt(call);
  if (member.id !== viewer(call)) throw unauthorized('member ');
  needScope(call, scope, 'member ');
  return member.id;
}

const starsOf = (call: Call, idMember: string): Star[] =>
  call.store.stars
    .by('idMember', idMember)
    .filter((star) => rightOn(boardOf(call, star), idMember, call.store) !== undefined)
    .sort(byPos);

function starAt(call: Call, idMember: string): Star {
  const star = found(call.store.stars.get(call.path('idStar')));
  if (star.idMember !== idMember) throw notFound();
  return star;
}

function move(call: Call, star: Star, where: Parameters<typeof place>[2]): void {
  place(star, starsOf(call, star.idMember), where, (sibling, pos) => call.store.stars.set(sibling, { pos }));
  call.world.note({ idBoard: star.idBoard, idMember: star.idMember });
}

const write = ({ id, idBoard, pos }: Star): Json => ({ id, idBoard, pos });
