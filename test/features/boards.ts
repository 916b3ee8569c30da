/** Boards for properties, small enough to be read whole and odd enough to matter. */
import fc from 'fast-check';
import type { BoardExport } from '../emulator/contract.ts';

const names = fc.constantFrom<string>(
  'Write',
  'Ask',
  'Test it',
  'Ship',
  'Émile’s',
  '  blank ',
  'a_b *c*',
  '🙂',
  'Ask @bo',
);
const due = fc.option(fc.constantFrom<string>('2026-03-28T08:00:00.000Z', '2026-12-01T17:30:00.000Z'), { nil: null });
const id = (kind: number, ...path: number[]) =>
  `66${kind.toString(16)}${path.map((nth) => nth.toString(16).padStart(3, '0')).join('')}`.padEnd(24, '0');

export const people = ['Ana', 'Bo', 'Cy', 'Di'].map((fullName, nth) => ({
  id: id(1, nth + 1),
  fullName,
  username: fullName.toLowerCase(),
  initials: fullName.slice(0, 1),
  memberType: 'normal',
}));
/** The last of them is on cards, but no longer on the board. */
const onBoard = people.slice(0, 3);
const someone = fc.constantFrom(...people).map(({ id }) => id);

const item = fc.record({
  name: names,
  state: fc.constantFrom<string>('complete', 'incomplete'),
  due,
  idMember: fc.option(someone, { nil: null, freq: 2 }),
});
const checklist = fc.record({
  name: fc.constantFrom<string>('Steps', 'Done when'),
  items: fc.array(item, { maxLength: 4 }),
});
const card = fc.record({
  name: names,
  desc: fc.constantFrom<string>('', '**What** and why'),
  list: fc.nat({ max: 1 }),
  due,
  start: due,
  dueComplete: fc.boolean(),
  members: fc.uniqueArray(someone, { maxLength: 3 }),
  labels: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 2 }),
  checklists: fc.array(checklist, { maxLength: 3 }),
  links: fc.array(fc.constantFrom<string>('https://example.com/a', 'https://example.com/b'), { maxLength: 2 }),
  upload: fc.boolean(),
  comments: fc.array(
    fc.record({ by: fc.nat({ max: 2 }), text: fc.constantFrom<string>('Fine', 'Ask @bo and @board', 'No') }),
    {
      maxLength: 3,
    },
  ),
});
type CardPlan = typeof card extends fc.Arbitrary<infer T> ? T : never;

export const boards: fc.Arbitrary<BoardExport> = fc
  .array(card, { minLength: 2, maxLength: 4 })
  .map((cards) => boardOf(cards));

/** One card with everything: what tests of single edits begin with. */
export function fullBoard(): BoardExport {
  const items = ['One', 'Two', 'Three'].map((name, nth) => ({
    name,
    state: nth === 1 ? 'complete' : 'incomplete',
    due: nth === 0 ? '2026-12-01T17:30:00.000Z' : null,
    idMember: nth === 0 ? id(1, 2) : null,
  }));
  const full: CardPlan = {
    name: 'First',
    desc: 'What',
    list: 0,
    due: '2026-12-01T17:30:00.000Z',
    start: null,
    dueComplete: false,
    members: [id(1, 1), id(1, 2)],
    labels: [0],
    checklists: [
      { name: 'Steps', items },
      { name: 'Steps', items: items.slice(1).map((item) => ({ ...item, name: `Other ${item.name}` })) },
      { name: 'Plain', items: [{ name: 'Open', state: 'incomplete', due: null, idMember: null }] },
    ],
    links: ['https://example.com/a'],
    upload: true,
    comments: [
      { by: 0, text: 'Mine' },
      { by: 1, text: 'Ask @ana' },
    ],
  };
  return boardOf([
    full,
    { ...full, name: 'Second', checklists: [], comments: [] },
    { ...full, name: 'Third', list: 1 },
  ]);
}

function boardOf(cards: readonly CardPlan[]): BoardExport {
  const idBoard = id(2, 1);
  return {
    id: idBoard,
    name: 'Board',
    shortLink: 'BoArD000',
    prefs: { permissionLevel: 'private', comments: 'members' },
    premiumFeatures: ['advancedChecklists'],
    members: people,
    memberships: onBoard.map((member, nth) => ({
      id: id(3, nth),
      idMember: member.id,
      memberType: nth === 0 ? 'admin' : 'normal',
    })),
    lists: ['To do', 'Done'].map((name, nth) => ({ id: id(4, nth), name, closed: false, pos: (nth + 1) * 16_384 })),
    labels: ['red', 'green', 'blue'].map((color, nth) => ({ id: id(5, nth), name: nth === 0 ? '' : color, color })),
    cards: cards.map((plan, c) => cardOf(plan, c)),
    checklists: cards.flatMap(({ checklists }, c) =>
      checklists.map(({ name, items }, l) => ({
        id: id(7, c, l),
        idCard: id(6, c),
        name,
        pos: (l + 1) * 16_384,
        checkItems: items.map((item, i) => ({ ...item, id: id(8, c, l, i), pos: (i + 1) * 16_384 })),
      })),
    ),
    actions: cards.flatMap(({ comments, name }, c) =>
      comments.map(({ by, text }, a) => ({
        id: id(9, c, a),
        type: 'commentCard',
        date: `2026-10-0${a + 1}T09:30:00.000Z`,
        idMemberCreator: id(1, by + 1),
        data: { text, idCard: id(6, c), card: { id: id(6, c), name }, board: { id: idBoard } },
      })),
    ),
  };
}

function cardOf(plan: CardPlan, c: number) {
  const { name, desc, due, start, dueComplete, members, labels, links, upload, comments } = plan;
  const files = upload ? [{ name: 'plan.pdf', url: 'https://trello.com/1/files/plan.pdf', isUpload: true }] : [];
  return {
    id: id(6, c),
    idShort: c + 1,
    shortLink: `CaRd000${c}`,
    name,
    desc,
    closed: false,
    due,
    start,
    dueComplete,
    idList: id(4, plan.list),
    pos: (c + 1) * 16_384,
    idMembers: members,
    idLabels: labels.map((nth) => id(5, nth)),
    dateLastActivity: '2026-10-09T09:30:00.000Z',
    badges: { comments: comments.length },
    attachments: [...links.map((url) => ({ name: url, url, isUpload: false })), ...files].map((attachment, nth) => ({
      ...attachment,
      id: id(10, c, nth),
      idMember: id(1, 1),
      date: '2026-10-01T09:30:00.000Z',
      pos: (nth + 1) * 16_384,
    })),
  };
}
