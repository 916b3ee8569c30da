import { cardLimits } from '../counts.ts';
import type { Card, Checklist, Label } from '../entities.ts';
import { slug } from '../ids.ts';
import { isJson, type Json } from '../json.ts';
import { byPos } from '../positions.ts';
import { commentTypes } from './actions.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';
import { writeLabel } from './labels.ts';

const checklistsOf = (card: Card, { store }: View): Checklist[] => store.checklists.by('idCard', card.id).sort(byPos);

const labelsOf = (card: Card, { store }: View): Label[] => card.idLabels.flatMap((id) => store.labels.get(id) ?? []);

/** A field that an export may have and the emulator gives back as it was. */
const asRead =
  (name: string, otherwise: unknown) =>
  (card: Card): unknown =>
    card.raw?.[name] ?? otherwise;

export const cardFields: Fields<Card> = {
  address: (card) => card.address,
  agent: asRead('agent', null),
  badges: (card, view) => writeBadges(card, view),
  cardRole: (card) => card.cardRole,
  checkItemStates: (card, view) =>
    checklistsOf(card, view).flatMap(({ checkItems }) =>
      checkItems.filter(({ state }) => state === 'complete').map(({ id, state }) => ({ idCheckItem: id, state })),
    ),
  closed: (card) => card.closed,
  coordinates: (card) => card.coordinates ?? null,
  cover: (card) => ({
    idAttachment: null,
    color: null,
    idUploadedBackground: null,
    size: 'normal',
    brightness: 'dark',
    idPlugin: null,
    ...card.cover,
  }),
  creationMethod: asRead('creationMethod', null),
  creationMethodError: asRead('creationMethodError', null),
  creationMethodLoadingStartedAt: asRead('creationMethodLoadingStartedAt', null),
  dateClosed: (card) => card.dateClosed,
  dateCompleted: (card) => card.dateCompleted,
  dateLastActivity: (card) => card.dateLastActivity,
  dateViewedByCreator: asRead('dateViewedByCreator', null),
  desc: (card) => card.desc,
  descData: asRead('descData', { emoji: {} }),
  due: (card) => card.due,
  dueComplete: (card) => card.dueComplete,
  dueReminder: (card) => card.dueReminder,
  email: asRead('email', null),
  externalSource: asRead('externalSource', null),
  faviconUrl: asRead('faviconUrl', null),
  idAttachmentCover: (card) => card.idAttachmentCover,
  idBoard: (card) => card.idBoard,
  idChecklists: (card, view) => checklistsOf(card, view).map(({ id }) => id),
  idLabels: (card) => card.idLabels,
  idList: (card) => card.idList,
  idMemberCreator: (card) => card.idMemberCreator,
  idMembers: (card) => card.idMembers,
  idMembersVoted: (card) => card.idMembersVoted,
  idOrganization: (card, { store }) => store.boards.get(card.idBoard)?.idOrganization ?? null,
  idShort: (card) => card.idShort,
  isTemplate: (card) => card.isTemplate,
  labels: (card, view) => labelsOf(card, view).map((label) => writeLabel(label, view)),
  limits: (card, { store }) => cardLimits(card, store),
  locationName: (card) => card.locationName,
  manualCoverAttachment: (card) => card.manualCoverAttachment,
  mirrorSourceId: (card) => card.mirrorSourceId,
  mirrorSourceNodeId: asRead('mirrorSourceNodeId', null),
  name: (card) => card.name,
  nodeId: (card, { store }) => {
    const organization = store.boards.get(card.idBoard)?.idOrganization;
    return card.raw?.nodeId ?? `ari:cloud:trello::card/workspace/${organization ?? ''}/${card.id}`;
  },
  originalDesc: asRead('originalDesc', null),
  originalName: asRead('originalName', null),
  pinned: asRead('pinned', false),
  pos: (card) => card.pos,
  recurrenceRule: asRead('recurrenceRule', null),
  shortLink: (card) => card.shortLink,
  shortUrl: (card, { origin }) => `${origin}/c/${card.shortLink}`,
  singleInstrumentationId: asRead('singleInstrumentationId', null),
  sourceEmail: asRead('sourceEmail', null),
  start: (card) => card.start,
  staticMapUrl: asRead('staticMapUrl', null),
  subscribed: (card) => card.subscribed,
  url: (card, { origin }) => `${origin}/c/${card.shortLink}/${card.idShort}-${slug(card.name)}`,
  urlSource: (card) => card.urlSource,
  urlSourceText: asRead('urlSourceText', null),
};

/** What a card answers with when no fields are asked for. */
export const defaultCardFields = [
  'badges',
  'checkItemStates',
  'closed',
  'dueComplete',
  'dateLastActivity',
  'desc',
  'descData',
  'due',
  'dueReminder',
  'email',
  'idBoard',
  'idChecklists',
  'idList',
  'idMembers',
  'idMembersVoted',
  'idShort',
  'idAttachmentCover',
  'labels',
  'idLabels',
  'manualCoverAttachment',
  'name',
  'pinned',
  'pos',
  'shortLink',
  'shortUrl',
  'start',
  'subscribed',
  'url',
  'cover',
  'isTemplate',
  'cardRole',
  'mirrorSourceId',
];

export const writeCard = (card: Card, view: View, fields: Wanted = defaultCardFields): Json =>
  pick(cardFields, card, view, fields);

/** Counted live; what is not counted here stays as the export had it. */
function writeBadges(card: Card, view: View): Json {
  const items = checklistsOf(card, view).flatMap(({ checkItems }) => checkItems);
  const open = items.filter(({ state }) => state === 'incomplete');
  const dues = open.flatMap(({ due }) => due ?? []).sort();
  const comments = view.store.actions.by('idCard', card.id).filter(({ type }) => commentTypes.has(type)).length;
  const read = isJson(card.raw?.badges) ? card.raw.badges : {};
  const links = card.attachments.filter(({ isUpload }) => !isUpload).map(({ url }) => url);
  return {
    externalSource: null,
    fogbugz: '',
    lastUpdatedByAi: false,
    maliciousAttachments: 0,
    ...read,
    attachments:
      Array.isArray(card.raw?.attachments) || card.attachments.length > 0 || read.attachments === undefined
        ? card.attachments.length
        : read.attachments,
    attachmentsByType: {
      trello: {
        board: links.filter((url) => /^https:\/\/trello\.com\/b\//.test(url)).length,
        card: links.filter((url) => /^https:\/\/trello\.com\/c\//.test(url)).length,
      },
    },
    checkItems: items.length,
    checkItemsChecked: items.length - open.length,
    checkItemsEarliestDue: dues[0] ?? null,
    comments: comments + card.unlistedComments,
    description: card.desc !== '',
    due: card.due,
    dueComplete: card.dueComplete,
    location: card.coordinates !== null && card.coordinates !== undefined,
    start: card.start,
    subscribed: card.subscribed,
    viewingMemberVoted: view.viewer !== undefined && card.idMembersVoted.includes(view.viewer),
    votes: card.idMembersVoted.length,
  };
}
