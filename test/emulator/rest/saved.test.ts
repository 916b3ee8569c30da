/** What a browser keeps of an emulated Trello is all there was. */
import { expect, test } from 'vitest';
import { emulate } from '../emulate.ts';
import { key, talkTo } from '../talk.ts';

test('what was saved and copied is known to another one: boards, changes, comments, reactions, tokens', async () => {
  const before = emulate();
  const [{ id }] = await (await before.fetch(new Request('https://trello.com/_emulator/boards'))).json();
  const talk = talkTo(before, id);
  const [card] = (await talk('GET', `/boards/${id}/cards`)).body;
  await talk('PUT', `/cards/${card.id}`, { name: 'Another name' });
  const comment = (await talk('POST', `/cards/${card.id}/actions/comments`, { text: 'Kept' })).body;
  await talk('POST', `/actions/${comment.id}/reactions`, { unified: '1F44D' });
  before.setPluginData({ scope: 'card', id: card.id, idPlugin: 'muster', value: '{"a":1}' });

  const after = emulate({ boards: [] });
  after.restore(structuredClone(before.save()));
  expect(after.exportBoard(id)).toEqual(before.exportBoard(id));
  const asBefore = { headers: { authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${talk.token}"` } };
  const ask = async (path: string) => (await after.fetch(new Request(`https://trello.com/1${path}`, asBefore))).json();
  expect(await ask(`/cards/${card.id}?fields=name&pluginData=true`)).toMatchObject({ name: 'Another name' });
  expect(await ask(`/cards/${card.shortLink}?fields=name`)).toMatchObject({ id: card.id });
  expect(await ask(`/actions/${comment.id}/reactions`)).toHaveLength(1);
});
