/**
 * Small boards in the shapes in which Trello's *Export as JSON* has written them over the years, each with what was
 * peculiar then.
 */
import type { BoardExport } from '../emulator/contract.ts';

const id = (year: number, number: number): string =>
  `${Math.floor(Date.UTC(year, 5, 1) / 1000).toString(16)}0000${number.toString(16).padStart(12, '0')}`;

const badges = { votes: 0, viewingMemberVoted: false, subscribed: false, fogbugz: '', comments: 0, attachments: 0 };

/** No labels of their own, no `shortLink`, dates or people of items; short ids in the addresses alone. */
const of2013: BoardExport = {
  id: id(2013, 1),
  name: 'Welcome',
  desc: '',
  closed: false,
  idOrganization: null,
  invited: false,
  pinned: true,
  url: 'https://trello.com/b/Wel2013a/welcome',
  prefs: { permissionLevel: 'private', voting: 'members', comments: 'members', background: 'blue' },
  labelNames: { red: '', orange: '', yellow: '', green: 'Fine', blue: '', purple: '' },
  members: [
    {
      id: id(2013, 2),
      avatarHash: null,
      bio: '',
      fullName: 'Rosa Elm',
      initials: 'RE',
      memberType: 'normal',
      status: 'disconnected',
      url: 'https://trello.com/rosaelm',
      username: 'rosaelm',
    },
  ],
  memberships: [{ id: id(2013, 3), idMember: id(2013, 2), memberType: 'admin', deactivated: false }],
  lists: [{ id: id(2013, 4), name: 'Basics', closed: false, idBoard: id(2013, 1), pos: 16384, subscribed: false }],
  cards: [
    {
      id: id(2013, 5),
      badges: { ...badges, checkItems: 3, checkItemsChecked: 1, description: false, due: null },
      checkItemStates: [{ idCheckItem: id(2013, 11), state: 'complete' }],
      closed: false,
      dateLastActivity: '2013-03-20T23:16:08.118Z',
      desc: '',
      due: null,
      idBoard: id(2013, 1),
      idChecklists: [id(2013, 10)],
      idList: id(2013, 4),
      idMembers: [],
      idShort: 1,
      idAttachmentCover: null,
      manualCoverAttachment: false,
      labels: [{ color: 'green', name: 'Fine' }],
      name: 'Drag people onto a card',
      pos: 16384,
      shortUrl: 'https://trello.com/c/Crd2013a',
      url: 'https://trello.com/c/Crd2013a/1-drag-people-onto-a-card',
      attachments: [],
    },
  ],
  checklists: [
    {
      id: id(2013, 10),
      name: 'Next steps',
      idBoard: id(2013, 1),
      idCard: id(2013, 5),
      pos: 16384,
      checkItems: [
        { state: 'complete', id: id(2013, 11), name: 'Make your own boards', pos: 16481 },
        { state: 'incomplete', id: id(2013, 12), name: 'Invite your team', pos: 32810 },
        { state: 'incomplete', id: id(2013, 13), name: 'Enjoy', pos: 49153.5 },
      ],
    },
  ],
  actions: [],
};

/** A part: neither members nor labels nor actions, checklists inside of cards, ids of checklists that are nowhere. */
const of2015: BoardExport = {
  id: id(2015, 1),
  name: 'Sprints',
  desc: '',
  descData: null,
  closed: false,
  idOrganization: id(2015, 90),
  pinned: null,
  url: 'https://trello.com/b/Spr2015a/sprints',
  shortUrl: 'https://trello.com/b/Spr2015a',
  prefs: { permissionLevel: 'org', comments: 'members', background: 'green' },
  labelNames: { green: '', yellow: 'Under waterline', orange: '', red: '', purple: '', blue: 'Sticky' },
  lists: [
    { id: id(2015, 4), name: 'Planned', closed: false, idBoard: id(2015, 1), pos: 2, subscribed: false },
    { id: id(2015, 3), name: 'Before', closed: true, idBoard: id(2015, 1), pos: 1, subscribed: false },
  ],
  cards: [
    card2015(5, 'Upgrade the database', 4, [
      { state: 'complete', id: id(2015, 21), name: 'Back up', nameData: null, pos: 2 },
      // Not sorted by their position.
      { state: 'incomplete', id: id(2015, 20), name: 'Announce', nameData: null, pos: 1 },
    ]),
    card2015(6, 'Nothing but an id', 4, null),
    card2015(7, 'Of a closed list', 3, [{ state: 'incomplete', id: id(2015, 22), name: 'Gone', pos: 1 }]),
  ],
};

function card2015(number: number, name: string, list: number, checkItems: readonly object[] | null) {
  return {
    id: id(2015, number),
    checkItemStates: [],
    closed: false,
    dateLastActivity: '2015-02-02T10:00:00.000Z',
    desc: '',
    descData: null,
    idBoard: id(2015, 1),
    idList: id(2015, list),
    idMembersVoted: [],
    idShort: number,
    idAttachmentCover: null,
    manualCoverAttachment: false,
    idLabels: [id(2015, 80)],
    name,
    pos: number,
    shortLink: `Crd2015${number}`,
    badges: { ...badges, checkItems: checkItems?.length ?? 0, checkItemsChecked: checkItems ? 1 : 0 },
    due: null,
    idChecklists: [id(2015, 30 + number)],
    idMembers: [id(2015, 70)],
    labels: [{ id: id(2015, 80), idBoard: id(2015, 1), name: 'Sticky', color: 'blue', uses: 8 }],
    shortUrl: `https://trello.com/c/Crd2015${number}`,
    url: `https://trello.com/c/Crd2015${number}/card`,
    checklists: checkItems
      ? [{ id: id(2015, 30 + number), name: 'Steps', idBoard: id(2015, 1), pos: 1, checkItems }]
      : [],
  };
}

interface ModernCard {
  readonly name: string;
  readonly closed?: boolean;
  readonly role?: string;
  /** State and name of each item, checklist by checklist. */
  readonly checklists?: readonly (readonly (readonly ['complete' | 'incomplete', string])[])[];
}

/** Everything that 2017 wrote, and with the years more and more of keys nobody asked for. */
function modern(year: number, extra: object, cards: readonly ModernCard[]): BoardExport {
  const me = id(year, 2);
  const numbered = cards.map((card, index) => ({ ...card, id: id(year, 100 + index), number: index + 1 }));
  const checklists = numbered.flatMap(({ checklists = [], ...card }) =>
    checklists.map((items, index) => ({
      id: id(year, 1_000 + card.number * 10 + index),
      // Two of one name on one card occur.
      name: 'Checklist',
      idBoard: id(year, 1),
      idCard: card.id,
      pos: 16384 * (index + 1),
      limits: {},
      checkItems: items.map(([state, name], place) => ({
        state,
        idChecklist: id(year, 1_000 + card.number * 10 + index),
        id: id(year, 10_000 + card.number * 1_000 + index * 100 + place),
        name,
        nameData: null,
        pos: 16384 * (place + 1),
        ...(year >= 2020 && { due: null, dueReminder: null, idMember: null }),
      })),
      ...(year >= 2022 && { creationMethod: null }),
    })),
  );
  return {
    id: id(year, 1),
    name: `Project ${year}`,
    desc: '',
    closed: false,
    idOrganization: id(year, 90),
    limits: { attachments: { perBoard: { status: 'ok', disableAt: 36000, warnAt: 32400 } } },
    url: `https://trello.com/b/Prj${year}a/project`,
    shortUrl: `https://trello.com/b/Prj${year}a`,
    shortLink: `Prj${year}a`,
    prefs: { permissionLevel: 'private', comments: 'members', background: 'blue' },
    labelNames: { green: '', yellow: '' },
    dateLastActivity: `${year}-06-02T00:00:00.000Z`,
    actions: [],
    labels: [{ id: id(year, 80), idBoard: id(year, 1), name: 'Front end', color: 'green', uses: 1 }],
    lists: [{ id: id(year, 4), name: 'To do', closed: false, idBoard: id(year, 1), pos: 1024, limits: {} }],
    members: [
      { id: me, avatarHash: null, fullName: 'Tom Oak', initials: 'TO', memberType: 'normal', username: `tom${year}` },
    ],
    memberships: [{ id: id(year, 3), idMember: me, memberType: 'admin', unconfirmed: false, deactivated: false }],
    pluginData: [],
    cards: numbered.map(({ checklists: _, role, name, closed = false, number, ...card }) => ({
      ...card,
      name,
      closed,
      dateLastActivity: `${year}-06-02T00:00:00.000Z`,
      desc: '',
      dueComplete: false,
      due: null,
      idBoard: id(year, 1),
      idChecklists: checklists.filter(({ idCard }) => idCard === card.id).map(({ id }) => id),
      idLabels: [],
      idList: id(year, 4),
      idMembers: number % 2 === 0 ? [me] : [],
      idMembersVoted: [],
      idShort: number,
      labels: [],
      pos: 1024 * number,
      shortLink: `C${year}xx${number}`,
      shortUrl: `https://trello.com/c/C${year}xx${number}`,
      url: `https://trello.com/c/C${year}xx${number}/${number}-card`,
      attachments: [],
      ...(year >= 2022 && { cardRole: role ?? null, isTemplate: false, start: null, nodeId: `ari:${number}` }),
    })),
    checklists: [
      ...checklists,
      // Of a card that is not in the export.
      {
        id: id(year, 9_999),
        name: 'Lost',
        idBoard: id(year, 1),
        idCard: id(year, 999),
        pos: 1,
        checkItems: [{ state: 'incomplete', id: id(year, 9_998), name: 'Lost too', pos: 1 }],
      },
    ],
    ...extra,
  };
}

const done = (name: string) => ['complete', name] as const;
const open = (name: string) => ['incomplete', name] as const;

/** By what they are, for the names of tests. */
export const oldExports: Readonly<Record<string, BoardExport>> = {
  'an export of 2013': of2013,
  'a part of an export of 2015': of2015,
  'an export of 2017': modern(2017, { powerUps: [], idTags: [], datePluginDisable: null }, [
    { name: 'Sign up', checklists: [[done('Password'), open('Confirm')], [done('Only done')]] },
    { name: 'Archived', closed: true, checklists: [[open('Does not count')]] },
    { name: 'Empty checklist', checklists: [[]] },
  ]),
  'an export of 2022': modern(2022, { nodeId: 'ari:board', premiumFeatures: ['superAdmins'], customFields: [] }, [
    { name: 'Talks', checklists: [Array.from({ length: 21 }, (_, index) => open(`Talk ${index + 1}`))] },
    { name: '-----', role: 'separator' },
  ]),
  'an export of 2026': modern(2026, { nodeId: 'ari:board', type: null, creationMethodError: null, customFields: [] }, [
    { name: 'https://example.com', role: 'link' },
    { name: ' Blanks around ', checklists: [[done(' https://example.com/?a=<b>&c '), open('**Markdown** `code`')]] },
  ]),
};
