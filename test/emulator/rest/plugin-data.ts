import type { PluginData } from '../contract.ts';
import type { Json } from './json.ts';
import { now, type World } from './world.ts';

/** Keeps what a Power-Up shares on a board or a card, one text for each Power-Up. */
export function setPluginData(world: World, { scope, id, idPlugin, value }: PluginData): void {
  const { store } = world;
  if (scope === 'card') {
    const card = store.cards.get(id);
    if (card === undefined) return;
    store.cards.set(card, { pluginData: replaced(world, card.pluginData, { scope, id, idPlugin, value }) });
    world.note({ idBoard: card.idBoard, idCard: card.id });
  } else {
    const board = store.boards.get(id);
    if (board === undefined) return;
    store.boards.set(board, { pluginData: replaced(world, board.pluginData, { scope, id, idPlugin, value }) });
    world.note({ idBoard: board.id });
  }
}

function replaced(world: World, all: readonly Json[], { scope, id, idPlugin, value }: PluginData): Json[] {
  const others = all.filter((data) => data.idPlugin !== idPlugin);
  if (value === '') return others;
  const own = all.find((data) => data.idPlugin === idPlugin)?.id ?? world.ids.next();
  const dateLastUpdated = now(world);
  return [...others, { id: own, idPlugin, scope, idModel: id, value, access: 'shared', dateLastUpdated }];
}
