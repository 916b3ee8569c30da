import { boardLimits } from '../counts.ts';
import type { Board } from '../entities.ts';
import { slug } from '../ids.ts';
import type { Json } from '../json.ts';
import { personOf } from '../persons.ts';
import { isStarred } from '../stars.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';
import { writeMembership } from './members.ts';

const asRead =
  (name: string, otherwise: unknown) =>
  (board: Board): unknown =>
    board.raw?.[name] ?? otherwise;

export const boardFields: Fields<Board> = {
  nodeId: (board) => board.raw?.nodeId ?? `ari:cloud:trello::board/workspace/${board.idOrganization ?? ''}/${board.id}`,
  name: (board) => board.name,
  desc: (board) => board.desc,
  descData: asRead('descData', null),
  closed: (board) => board.closed,
  creationMethod: asRead('creationMethod', null),
  creationMethodError: asRead('creationMethodError', null),
  creationMethodLoadingStartedAt: asRead('creationMethodLoadingStartedAt', null),
  dateClosed: (board) => board.dateClosed,
  dateLastActivity: (board) => board.dateLastActivity,
  dateLastView: (board) => board.dateLastView,
  datePluginDisable: asRead('datePluginDisable', null),
  enterpriseOwned: asRead('enterpriseOwned', false),
  idBoardSource: (board) => board.idBoardSource,
  idEnterprise: asRead('idEnterprise', null),
  // Exports before 2020 do not say who made the board.
  idMemberCreator: (board, { store }) => board.idMemberCreator ?? personOf(board, store).id,
  idOrganization: (board) => board.idOrganization,
  idTags: asRead('idTags', []),
  ixUpdate: asRead('ixUpdate', '1'),
  labelNames: (board) => board.labelNames,
  limits: (board, { store }) => boardLimits(board, store),
  memberships: (board, view) =>
    view.store.memberships.by('idBoard', board.id).map((membership) => writeMembership(membership, view)),
  pinned: asRead('pinned', false),
  powerUps: asRead('powerUps', []),
  prefs: (board) => board.prefs,
  premiumFeatures: (board) => board.premiumFeatures,
  shortLink: (board) => board.shortLink,
  shortUrl: (board, { origin }) => `${origin}/b/${board.shortLink}`,
  starred: (board, { store, viewer }) => isStarred(store, board.id, viewer),
  subscribed: (board) => board.subscribed,
  templateGallery: asRead('templateGallery', null),
  type: asRead('type', null),
  url: (board, { origin }) => `${origin}/b/${board.shortLink}/${slug(board.name)}`,
};

/** What a board answers with when no fields are asked for. */
export const defaultBoardFields = [
  'name',
  'desc',
  'descData',
  'closed',
  'idOrganization',
  'idEnterprise',
  'pinned',
  'url',
  'shortUrl',
  'prefs',
  'labelNames',
];

export const writeBoard = (board: Board, view: View, fields: Wanted = defaultBoardFields): Json =>
  pick(boardFields, board, view, fields);
