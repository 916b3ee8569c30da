import { createTrelloClient } from 'trello.js';
import type { Client } from 'trello.js/core';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { emulate } from './emulate.ts';
import { modelErrors } from './model-errors.ts';
import { type Talk, talkTo } from './talk.ts';

// trello.js reads this when it is imported: unknown keys and unknown words are errors from then on.
vi.hoisted(() => {
  process.env.TRELLO_STRICT_SCHEMAS = 'true';
});

const complaints = new Set<string>();
const asked = new Set<string>();

/** The client of trello.js, with its models in strict mode, and with all it says about each answer written down. */
function witness(talk: Talk): Client {
  return {
    async sendRequest<T>({ url, method = 'GET', searchParams, body, schema }: Parameters<Client['sendRequest']>[0]) {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(searchParams ?? {})) {
        if (value !== undefined && value !== null) query.set(name, String(value));
      }
      const answer = await talk(method, `${url}?${query}`, body ?? undefined);
      asked.add(`${method} ${url}`);
      if (answer.status !== 200) throw new Error(`${method} ${url}: ${answer.status} ${answer.text}`);
      const parsed = schema === undefined ? undefined : z.safeParse(schema, answer.body);
      for (const issue of parsed?.error?.issues ?? []) complain(`${method} ${url}`, issue, answer.body);
      return answer.body as T;
    },
  };
}

function complain(route: string, issue: z.core.$ZodIssue, body: unknown): void {
  if (issue.code === 'invalid_union') {
    for (const inner of issue.errors.at(-1) ?? [])
      complain(route, { ...inner, path: [...issue.path, ...inner.path] }, body);
    return;
  }
  const path = issue.path.filter((part) => typeof part === 'string').join('.');
  const names =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => (path === '' ? key : `${path}.${key}`)) : [path];
  const what = issue.code === 'unrecognized_keys' ? 'unknown' : issue.message;
  for (const name of names) {
    if (!modelErrors.some(({ where }) => where.test(`${route} ${name}`)))
      complaints.add(`${route.replace(/[0-9a-f]{24}/g, ':id')} ${name}: ${what}`);
  }
}

beforeAll(async () => {
  const emulator = emulate({ limits: { keyPerWindow: 10_000, tokenPerWindow: 10_000, membersPerWindow: 10_000 } });
  const [sample] = (await (await emulator.fetch(new Request('https://trello.com/_emulator/boards'))).json()) as {
    id: string;
  }[];
  const idBoard = sample?.id ?? '';
  const talk = talkTo(emulator, idBoard, { scope: 'read,write,account' });
  await tour(createTrelloClient(witness(talk)), idBoard, talk);
});

test('every answer parses with the models of trello.js in strict mode, but for what the models have wrong', () => {
  expect([...complaints]).toEqual([]);
});

test('the tour asks more than eighty routes', () => {
  expect(asked.size).toBeGreaterThan(80);
});

/** One call of each function of trello.js for a route the emulator has. */
async function tour(trello: ReturnType<typeof createTrelloClient>, sample: string, talk: Talk): Promise<void> {
  const { actions, boards, cards, checklists, labels, lists, members, organizations, search, tokens, emoji } = trello;
  const me = await members.getMember({ id: 'me' });
  const idMember = me.id;

  await boards.getBoard({
    id: sample,
    fields: 'all',
    lists: 'all',
    labels: 'all',
    members: 'all',
    memberships: 'all',
    actions: 'all',
    checklists: 'all',
    cards: 'all',
  });
  const board = await boards.createBoard({ name: 'Witness', desc: 'Seen by another', defaultLists: true });
  const id = board.id;
  await boards.updateBoard({ id, name: 'Witness 2' });
  await boards.getBoardField({ id, field: 'name' });
  await boards.markBoardAsViewed({ id });
  await boards.getBoardStars({ boardId: id, filter: 'none' });
  const star = await members.starBoard({ id: 'me', idBoard: id, pos: 'bottom' });
  await members.getMemberBoardStars({ id: 'me' });
  await members.getMemberBoardStar({ id: 'me', idStar: star.id });
  await members.updateMemberBoardStar({ id: 'me', idStar: star.id, pos: 'top' });
  await members.unstarBoard({ id: 'me', idStar: star.id });
  await members.getMemberInvitedBoards({ id: 'me' });
  await members.getMemberInvitedOrganizations({ id: 'me' });
  await boards.getBoardPlugins({ id });
  await boards.getBoardPowerUps({ id });
  await boards.getBoardCustomFields({ id });
  const label = await boards.createBoardLabel({ id, name: 'One', color: 'sky' });
  await boards.getBoardLabels({ id });
  const list = await boards.createBoardList({ id, name: 'First' });
  await boards.getBoardLists({ id });
  await boards.getBoardListsByFilter({ id, filter: 'open' });
  await boards.inviteBoardMember({ id, email: 'new@example.com', fullName: 'New Person' });
  const [other] = await boards.getBoardMembers({ id: sample });
  const added = await boards.updateBoardMember({ id, idMember: 'priyaraman', type: 'normal' });
  const membership = added.memberships.at(-1);
  await boards.updateBoardMembership({ id, idMembership: membership?.id ?? '', type: 'observer' });
  await boards.getBoardMemberships({ id, member: true });
  await boards.removeBoardMember({ id, idMember: membership?.idMember ?? '' });

  const second = await lists.createList({ name: 'Second', idBoard: id, pos: 'bottom' });
  await lists.getList({ id: list.id });
  await lists.updateList({ id: list.id, name: 'First 2' });
  await lists.updateListField({ id: list.id, field: 'name', value: 'First' });
  await lists.archiveList({ id: list.id, value: 'false' });
  await lists.moveListToBoard({ id: second.id, value: id });
  await lists.getListActions({ id: list.id });
  await lists.getListBoard({ id: list.id });

  const card = await cards.createCard({
    idList: list.id,
    name: 'A card',
    desc: 'Text',
    due: '2030-01-01T00:00:00.000Z',
    idLabels: [label.id],
  });
  await cards.getCard({
    id: card.id,
    fields: 'all',
    actions: 'all',
    attachments: true,
    members: true,
    membersVoted: true,
    checkItemStates: true,
    checklists: 'all',
    pluginData: true,
    stickers: true,
    customFieldItems: true,
  });
  await cards.updateCard({ id: card.id, name: 'The card', dueComplete: true });
  await cards.getCardField({ id: card.id, field: 'name' });
  await cards.getCardBoard({ id: card.id });
  await cards.getCardList({ id: card.id });
  await cards.addCardMember({ id: card.id, value: idMember });
  await cards.getCardMembers({ id: card.id });
  await cards.removeCardMember({ id: card.id, idMember });
  await cards.voteOnCard({ id: card.id, value: idMember });
  await cards.getCardMembersVoted({ id: card.id });
  await cards.removeCardMemberVote({ id: card.id, idMember });
  const more = await labels.createLabel({ idBoard: id, name: 'Two', color: 'red' });
  await cards.addCardLabel({ id: card.id, value: more.id });
  await cards.removeCardLabel({ id: card.id, idLabel: more.id });
  await cards.createCardLabel({ id: card.id, color: 'green', name: 'Three' });
  await cards.getCardPluginData({ id: card.id });
  const place = { image: 'taco-love', top: 10, left: 20, zIndex: 1 };
  const sticker = await cards.createCardSticker({ id: card.id, ...place });
  await cards.getCardStickers({ id: card.id });
  await cards.getCardSticker({ id: card.id, idSticker: sticker.id });
  await cards.updateCardSticker({ id: card.id, idSticker: sticker.id, ...place });
  await cards.deleteCardSticker({ id: card.id, idSticker: sticker.id });
  await cards.getCardCustomFieldItems({ id: card.id });
  const attachment = await cards.createCardAttachment({ id: card.id, url: 'https://example.com', name: 'Link' });
  await cards.getCardAttachments({ id: card.id });
  await cards.getCardAttachment({ id: card.id, idAttachment: attachment.id });
  await cards.deleteCardAttachment({ id: card.id, idAttachment: attachment.id });

  const checklist = await checklists.createChecklist({ idCard: card.id, name: 'Steps' });
  const item = await checklists.createChecklistItem({ id: checklist.id, name: 'One' });
  await checklists.getChecklist({ id: checklist.id });
  await checklists.updateChecklist({ id: checklist.id, name: 'Steps 2' });
  await checklists.getChecklistField({ id: checklist.id, field: 'name' });
  await checklists.updateChecklistField({ id: checklist.id, field: 'name', value: 'Steps' });
  await checklists.getChecklistBoard({ id: checklist.id });
  await checklists.getChecklistCards({ id: checklist.id });
  await checklists.getChecklistItems({ id: checklist.id });
  await checklists.getChecklistItem({ id: checklist.id, idCheckItem: item.id });
  await cards.getCardChecklists({ id: card.id });
  await cards.getCardCheckItem({ id: card.id, idCheckItem: item.id });
  await cards.updateCardCheckItem({ id: card.id, idCheckItem: item.id, state: 'complete' });
  await cards.updateCardChecklistItem({ idCard: card.id, idChecklist: checklist.id, idCheckItem: item.id, pos: 1 });
  await cards.getCardCheckItemStates({ id: card.id });
  await boards.getBoardChecklists({ id });
  await cards.deleteCardCheckItem({ id: card.id, idCheckItem: item.id });
  const doomed = await cards.createCardChecklist({ id: card.id, idChecklistSource: checklist.id });
  await cards.removeCardChecklist({ id: card.id, idChecklist: doomed.id });

  const comment = await cards.createCardComment({ id: card.id, text: 'Hello' });
  await cards.updateCardComment({ id: card.id, idAction: comment.id, text: 'Hello!' });
  await actions.getAction({ id: comment.id, display: true, entities: true });
  await actions.updateAction({ id: comment.id, text: 'Hello again' });
  await actions.updateActionText({ id: comment.id, value: 'Hello once more' });
  await actions.getActionField({ id: comment.id, field: 'type' });
  await actions.getActionBoard({ id: comment.id });
  await actions.getActionCard({ id: comment.id });
  await actions.getActionList({ id: comment.id });
  await actions.getActionCreator({ id: comment.id });
  const reaction = await actions.createActionReaction({ idAction: comment.id, shortName: 'tada' });
  await actions.getActionReactions({ idAction: comment.id });
  await actions.getActionReaction({ idAction: comment.id, id: reaction.id });
  await actions.getActionReactionSummary({ idAction: comment.id });
  await actions.deleteActionReaction({ idAction: comment.id, id: reaction.id });
  await cards.getCardActions({ id: card.id, filter: 'all' });
  await boards.getBoardActions({ boardId: id });
  await members.getMemberActions({ id: 'me' });
  await cards.deleteCardComment({ id: card.id, idAction: comment.id });

  await boards.getBoardCards({ id: sample });
  await boards.getBoardCardsByFilter({ id: sample, filter: 'closed' });
  await lists.getListCards({ id: list.id });
  await members.getMemberCards({ id: 'me' });
  await members.getMemberBoards({ id: 'me' });
  const [organization] = await members.getMemberOrganizations({ id: 'me' });
  const workspace = organization?.id ?? '';
  await members.getMemberTokens({ id: 'me' });
  await members.getMemberField({ id: 'me', field: 'username' });
  await members.updateMember({ id: 'me', fullName: 'Maja L.' });
  await members.getMember({ id: other?.id ?? '' });
  await organizations.getOrganization({ id: workspace });
  await organizations.getOrganizationBoards({ id: workspace });
  await organizations.getOrganizationMembers({ id: workspace });
  await organizations.getOrganizationMemberships({ id: workspace });
  await organizations.getOrganizationActions({ id: workspace });
  await organizations.getOrganizationField({ id: workspace, field: 'name' });
  await search.search({ query: 'launch', partial: true });
  await search.searchMembers({ query: 'maja' });
  await emoji.getEmoji();
  await tokens.getToken({ token: talk.token });
  await tokens.getTokenMember({ token: talk.token });
  await labels.getLabel({ id: label.id });
  await labels.updateLabel({ id: label.id, name: 'Uno' });
  await labels.updateLabelField({ id: label.id, field: 'color', value: 'pink' });
  await labels.deleteLabel({ id: label.id });
  await lists.moveAllListCards({ id: list.id, idBoard: id, idList: second.id });
  await lists.archiveAllListCards({ id: second.id });
  await checklists.deleteChecklist({ id: checklist.id });
  await cards.deleteCard({ id: card.id });
  await boards.deleteBoard({ id });
  await tokens.deleteToken({ token: talk.token });
}
