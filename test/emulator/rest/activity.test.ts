import { expect, test } from 'vitest';
import { emulate } from '../emulate.ts';
import { generateBoard } from '../seeds/generate.ts';
import { type Talk, talkTo } from '../talk.ts';

const board = generateBoard({ cards: 4, lists: 2, members: 3, itemsPerCard: 3 });
const [card, second] = board.cards as { id: string; idList: string; name: string }[];
const [from, to] = board.lists as { id: string; name: string }[];
const idCard = card?.id ?? '';
const world = () => {
  const emulator = emulate({ boards: [board] });
  return { emulator, talk: talkTo(emulator, board.id) };
};
const newest = async (talk: Talk, count = 1) => {
  const { body } = await talk('GET', `/boards/${board.id}/actions?limit=${count}`);
  return count === 1 ? body[0] : body;
};

test('each changed field of a card is an action of its own, with the value it had', async () => {
  const { emulator, talk } = world();
  await talk('PUT', `/cards/${idCard}`, { name: 'New', due: '2030-01-01T00:00:00.000Z' });
  const [due, name] = await newest(talk, 2);
  expect(name).toMatchObject({
    type: 'updateCard',
    idMemberCreator: emulator.personOf(board.id).id,
    data: {
      old: { name: card?.name },
      card: { id: idCard, name: 'New' },
      list: { id: from?.id },
      board: { id: board.id },
    },
    memberCreator: { fullName: emulator.personOf(board.id).fullName },
  });
  expect(due.data.old).toEqual({ due: null });
});

test('what does not change is not written down', async () => {
  const { talk } = world();
  const before = await newest(talk);
  await talk('PUT', `/cards/${idCard}`, { name: card?.name });
  expect(await newest(talk)).toEqual(before);
});

test('a move tells the list before and the list after', async () => {
  const { talk } = world();
  await talk('PUT', `/cards/${idCard}`, { idList: to?.id });
  const action = await newest(talk);
  expect(action.data).toMatchObject({
    old: { idList: from?.id },
    listBefore: { id: from?.id },
    listAfter: { id: to?.id },
  });
  const { body } = await talk('GET', `/cards/${idCard}/actions?filter=updateCard:idList`);
  expect(body.map(({ id }: { id: string }) => id)).toEqual([action.id]);
});

test('archiving and completing tell the day', async () => {
  const { talk } = world();
  await talk('PUT', `/cards/${idCard}/closed`, { value: true });
  expect((await newest(talk)).data.card).toMatchObject({ closed: true, dateClosed: expect.any(String) });
  await talk('PUT', `/cards/${idCard}`, { dueComplete: true });
  expect((await newest(talk)).data.card).toMatchObject({ dueComplete: true, dateCompleted: expect.any(String) });
});

test('checking an item is written down; making, renaming and deleting one, and labels, are not', async () => {
  const { talk } = world();
  const [{ id, checkItems }] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  const before = await newest(talk);
  const item = (await talk('POST', `/checklists/${id}/checkItems`, { name: 'Made' })).body;
  await talk('PUT', `/cards/${idCard}/checkItem/${item.id}`, { name: 'Renamed' });
  await talk('DELETE', `/checklists/${id}/checkItems/${checkItems[0].id}`);
  const label = (await talk('POST', '/labels', { name: 'L', color: 'sky', idBoard: board.id })).body;
  await talk('POST', `/cards/${idCard}/idLabels`, { value: label.id });
  expect(await newest(talk)).toEqual(before);

  await talk('PUT', `/cards/${idCard}/checkItem/${item.id}`, { state: 'complete' });
  expect(await newest(talk)).toMatchObject({
    type: 'updateCheckItemStateOnCard',
    data: { checkItem: { name: 'Renamed', state: 'complete' }, checklist: { id }, card: { id: idCard } },
  });
});

test('a deleted card takes its comments and checklists along; that it was there remains', async () => {
  const { talk } = world();
  const comment = (await talk('POST', `/cards/${idCard}/actions/comments`, { text: 'Gone soon' })).body;
  const [checklist] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  expect((await talk('DELETE', `/cards/${idCard}`)).body).toEqual({ limits: {} });
  expect((await talk('GET', `/actions/${comment.id}`)).status).toBe(404);
  expect((await talk('GET', `/checklists/${checklist.id}`)).status).toBe(404);
  expect(await newest(talk)).toMatchObject({ type: 'deleteCard', data: { card: { id: idCard } } });
});

test('a deleted checklist and a deleted label vanish from their cards', async () => {
  const { talk } = world();
  const [checklist] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  await talk('DELETE', `/checklists/${checklist.id}`);
  expect((await newest(talk)).type).toBe('removeChecklistFromCard');
  const label = (await talk('POST', `/cards/${idCard}/labels`, { name: 'Short', color: 'red' })).body;
  await talk('DELETE', `/labels/${label.id}`);
  const read = (await talk('GET', `/cards/${idCard}`)).body;
  expect(read.idChecklists).toEqual([]);
  expect(read.idLabels).not.toContain(label.id);
});

test('members come and go; twice is refused', async () => {
  const { emulator, talk } = world();
  const { id } = emulator.personOf(board.id);
  await talk('PUT', `/cards/${idCard}`, { idMembers: '' });
  expect((await talk('POST', `/cards/${idCard}/idMembers`, { value: id })).body).toMatchObject([{ id }]);
  expect(await newest(talk)).toMatchObject({ type: 'addMemberToCard', member: { id } });
  const twice = await talk('POST', `/cards/${idCard}/idMembers`, { value: id });
  expect([twice.status, twice.text]).toEqual([400, 'member is already on the card']);
  expect((await talk('DELETE', `/cards/${idCard}/idMembers/${id}`)).body).toEqual([]);
});

test('a copy of a card brings what it is asked to bring, and says where it comes from', async () => {
  const { talk } = world();
  await talk('POST', `/cards/${idCard}/actions/comments`, { text: 'Said before' });
  await talk('POST', `/cards/${idCard}/attachments`, { url: 'https://example.com/a', name: 'A' });
  const all = (await talk('POST', '/cards', { idList: to?.id, idCardSource: idCard, keepFromSource: 'all' })).body;
  expect(all.name).toBe(card?.name);
  const [checklist] = (await talk('GET', `/cards/${all.id}/checklists`)).body;
  const [original] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  expect(checklist.id).not.toBe(original.id);
  const shape = ({ name, state, pos }: { name: string; state: string; pos: number }) => ({ name, state, pos });
  expect(checklist.checkItems.map(shape)).toEqual(original.checkItems.map(shape));
  expect((await talk('GET', `/cards/${all.id}/attachments`)).body).toMatchObject([{ name: 'A', isUpload: false }]);
  const comments = (await talk('GET', `/cards/${all.id}/actions?filter=copyCommentCard`)).body;
  expect(comments.map(({ data }: { data: { text: string } }) => data.text)).toContain('Said before');
  expect((await talk('GET', `/cards/${all.id}/actions?filter=commentCard`)).body).toEqual([]);
  const [copied] = (await talk('GET', `/cards/${all.id}/actions?filter=copyCard`)).body;
  expect(copied.data.cardSource.id).toBe(idCard);

  const bare = (
    await talk('POST', '/cards', { idList: to?.id, idCardSource: idCard, keepFromSource: 'due', name: 'Bare' })
  ).body;
  expect(bare).toMatchObject({ name: 'Bare', idChecklists: [], idMembers: [], idLabels: [] });
});

test('a checklist copied by its id has the same places, new ids and nothing done', async () => {
  const { talk } = world();
  const [source] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  await talk('PUT', `/cards/${idCard}/checkItem/${source.checkItems[0].id}`, { state: 'complete' });
  const copy = (await talk('POST', `/cards/${second?.id}/checklists`, { idChecklistSource: source.id })).body;
  expect(copy.name).toBe(source.name);
  const [read] = (await talk('GET', `/cards/${second?.id}/checklists`)).body.slice(-1);
  expect(read.checkItems.map(({ pos }: { pos: number }) => pos)).toEqual(
    source.checkItems.map(({ pos }: { pos: number }) => pos),
  );
  expect(new Set(read.checkItems.map(({ state }: { state: string }) => state))).toEqual(new Set(['incomplete']));
});

test('an item becomes a card', async () => {
  const { talk } = world();
  const [{ id, checkItems }] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  const made = (await talk('POST', `/cards/${idCard}/checklist/${id}/checkItem/${checkItems[1].id}/convertToCard`))
    .body;
  expect(made).toMatchObject({ name: checkItems[1].name, idList: from?.id });
  expect((await talk('GET', `/checklists/${id}/checkItems`)).body).toHaveLength(checkItems.length - 1);
  expect((await newest(talk)).type).toBe('convertToCardFromCheckItem');
});

test('places: 16384 for the first, as much below for the bottom, half for the top, and new numbers when there is no room', async () => {
  const { talk } = world();
  const checklist = (await talk('POST', `/cards/${idCard}/checklists`, { name: 'Places' })).body;
  const add = async (name: string, pos?: number | string) =>
    (await talk('POST', `/checklists/${checklist.id}/checkItems`, { name, ...(pos === undefined ? {} : { pos }) })).body
      .pos;
  expect([await add('a'), await add('b'), await add('c', 'top'), await add('d', 20_000)]).toEqual([
    16_384, 32_768, 8_192, 20_000,
  ]);
  await add('e', 20_000);
  const items = (await talk('GET', `/checklists/${checklist.id}/checkItems`)).body as { name: string; pos: number }[];
  const order = items.sort((one, other) => one.pos - other.pos);
  expect(order.map(({ name }) => name)).toEqual(['c', 'a', 'd', 'e', 'b']);
  expect(order.map(({ pos }) => pos)).toEqual([1, 2, 3, 4, 5].map((index) => index * 16_384));
});

test('items move between the checklists of a card', async () => {
  const { talk } = world();
  const [{ checkItems }] = (await talk('GET', `/cards/${idCard}/checklists`)).body;
  const other = (await talk('POST', `/cards/${idCard}/checklists`, { name: 'Other' })).body;
  await talk('PUT', `/cards/${idCard}/checkItem/${checkItems[0].id}`, { idChecklist: other.id });
  expect((await talk('GET', `/checklists/${other.id}/checkItems`)).body).toMatchObject([{ id: checkItems[0].id }]);
});

test('a card moved to another board keeps its checklists and comments, gets a number there and loses foreign members', async () => {
  const { emulator, talk } = world();
  const target = (await talk('POST', '/boards', { name: 'Elsewhere' })).body;
  const [list] = (await talk('GET', `/boards/${target.id}/lists`)).body;
  const { id } = emulator.personOf(board.id);
  const foreign = (board.members as { id: string }[])[2]?.id;
  await talk('PUT', `/cards/${idCard}`, { idMembers: [id, foreign] });
  const comment = (await talk('POST', `/cards/${idCard}/actions/comments`, { text: 'Comes along' })).body;
  const moved = (await talk('PUT', `/cards/${idCard}`, { idBoard: target.id, idList: list.id })).body;
  expect(moved).toMatchObject({ idBoard: target.id, idShort: 1, idMembers: [id] });
  expect((await talk('GET', `/boards/${target.id}/checklists`)).body).toHaveLength(1);
  expect((await talk('GET', `/boards/${target.id}/actions?filter=commentCard`)).body).toMatchObject([
    { id: comment.id, data: { board: { id: target.id } } },
    {},
  ]);
  expect(await newest(talk)).toMatchObject({ type: 'moveCardFromBoard', data: { boardTarget: { id: target.id } } });
  expect(emulator.exportBoard(board.id).cards).toHaveLength(3);
});

test('actions are paged by the last one seen, filtered and counted', async () => {
  const { talk } = world();
  for (let index = 0; index < 25; index += 1)
    await talk('POST', `/cards/${idCard}/actions/comments`, { text: `No. ${index}` });
  const path = `/cards/${idCard}/actions?filter=commentCard&limit=10`;
  const seen: string[] = [];
  let before = '';
  for (;;) {
    const page = (await talk('GET', `${path}${before === '' ? '' : `&before=${before}`}`)).body as { id: string }[];
    seen.push(...page.map(({ id }) => id));
    if (page.length < 10) break;
    before = page.at(-1)?.id ?? '';
  }
  expect(seen).toHaveLength(26);
  expect(new Set(seen).size).toBe(26);
  expect((await talk('GET', `/cards/${idCard}/actions?filter=commentCard&format=count`)).body).toEqual({ _value: 26 });
  const since = (await talk('GET', `${path}&since=${seen[3]}`)).body;
  expect(since).toHaveLength(3);
});

test('open cards include those of archived lists, visible ones do not', async () => {
  const { talk } = world();
  await talk('PUT', `/lists/${to?.id}/closed`, { value: true });
  const count = async (filter: string) => (await talk('GET', `/boards/${board.id}/cards/${filter}`)).body.length;
  expect(await count('open')).toBe(4);
  expect(await count('visible')).toBe(2);
});

test('a file is uploaded, linked, and downloaded with the header only', async () => {
  const { emulator, talk } = world();
  const form = new FormData();
  form.set('file', new File(['four'], 'note.txt', { type: 'text/plain' }));
  form.set('name', 'A note');
  const authorization = `OAuth oauth_consumer_key="a1b2c3d4e5f60718293a4b5c6d7e8f90", oauth_token="${talk.token}"`;
  const url = `https://trello.com/1/cards/${idCard}/attachments`;
  const sent = await emulator.fetch(new Request(url, { method: 'POST', body: form, headers: { authorization } }));
  const attachment = (await sent.json()) as { id: string; url: string };
  expect(attachment).toMatchObject({
    name: 'A note',
    fileName: 'note.txt',
    bytes: 4,
    isUpload: true,
    mimeType: 'text/plain',
  });

  const byQuery = `${attachment.url}?key=a1b2c3d4e5f60718293a4b5c6d7e8f90&token=${talk.token}`;
  const refused = await emulator.fetch(new Request(byQuery));
  expect([refused.status, await refused.text()]).toEqual([401, 'unauthorized permission requested']);
  const answer = await emulator.fetch(new Request(attachment.url, { headers: { authorization } }));
  expect(answer.status).toBe(302);
  const file = await emulator.fetch(new Request(answer.headers.get('location') ?? ''));
  expect(await file.text()).toBe('four');
  expect(file.headers.get('access-control-allow-origin')).toBeNull();
});

test('comments are reacted to once with each emoji', async () => {
  const { talk } = world();
  const { id } = (await talk('POST', `/cards/${idCard}/actions/comments`, { text: 'Hooray' })).body;
  const reaction = (await talk('POST', `/actions/${id}/reactions`, { shortName: 'tada' })).body;
  expect(reaction.emoji.native).toBe('🎉');
  expect((await talk('POST', `/actions/${id}/reactions`, { native: '🎉' })).status).toBe(400);
  expect((await talk('GET', `/actions/${id}/reactionsSummary`)).body).toMatchObject([
    { count: 1, idReaction: reaction.id },
  ]);
  await talk('DELETE', `/actions/${id}/reactions/${reaction.id}`);
  expect((await talk('GET', `/actions/${id}/reactions`)).body).toEqual([]);
});

test('a batch answers in order, with commas in a URL encoded twice and failures beside successes', async () => {
  const { talk } = world();
  const urls = [`/cards/${idCard}?fields=name,idShort`, '/cards/0123456789abcdef01234567', `/boards/${board.id}/name`];
  const { body } = await talk('GET', `/batch?urls=${encodeURIComponent(urls.map(encodeURIComponent).join(','))}`);
  expect(body).toEqual([
    { 200: { id: idCard, name: card?.name, idShort: expect.any(Number) } },
    { name: 'NotFoundError', message: 'The requested resource was not found.', statusCode: 404 },
    { 200: { _value: board.name } },
  ]);
  expect((await talk('GET', `/batch?urls=${Array(11).fill('/members/me').join(',')}`)).status).toBe(400);
});

test('search finds words, beginnings of words, and what operators describe', async () => {
  const { talk } = world();
  await talk('PUT', `/cards/${idCard}`, { name: 'Übersicht zeichnen', desc: 'mit Farben' });
  const find = async (query: string, more = '') =>
    (
      await talk('GET', `/search?query=${encodeURIComponent(query)}&modelTypes=cards&cards_limit=100${more}`)
    ).body.cards.map(({ id }: { id: string }) => id);
  expect(await find('übersicht')).toEqual([idCard]);
  expect(await find('übers')).toEqual([]);
  expect(await find('übers', '&partial=true')).toEqual([idCard]);
  expect(await find('description:farben is:open')).toEqual([idCard]);
  expect(await find('übersicht is:archived')).toEqual([]);
});
