import { type Call, cardAt, type Routes } from '../call.ts';
import { cardLimits, makeRoom } from '../counts.ts';
import type { Card } from '../entities.ts';
import type { Json } from '../json.ts';
import { readFields, readNumber, readText } from '../params.ts';
import { touch } from '../record.ts';
import { invalid, notFound } from '../refusal.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-stickers-get */
export const stickerRoutes: Routes = {
  'GET /cards/:id/stickers': (call) => cardAt(call, 'read').stickers.map((sticker) => write(call, sticker)),
  'POST /cards/:id/stickers': (call) => {
    const card = cardAt(call, 'write');
    const image = readText(call.params, 'image', { min: 1 });
    if (image === undefined) throw invalid('image');
    const places = readPlaces(call);
    for (const name of ['left', 'top', 'zIndex']) if (places[name] === undefined) throw invalid(name);
    makeRoom(cardLimits(card, call.store), 'stickers', 'perCard');
    const imageUrl = `${pictures}/${encodeURIComponent(image)}.png`;
    const sticker = { id: call.world.ids.next(), image, imageUrl, imageScaled: [], rotate: 0, ...places };
    set(call, card, [...card.stickers, sticker]);
    return sticker;
  },
  'GET /cards/:id/stickers/:idSticker': (call) => write(call, stickerAt(call, cardAt(call, 'read'))),
  'PUT /cards/:id/stickers/:idSticker': (call) => {
    const card = cardAt(call, 'write');
    const before = stickerAt(call, card);
    const after = { ...before, ...readPlaces(call) };
    set(
      call,
      card,
      card.stickers.map((sticker) => (sticker === before ? after : sticker)),
    );
    return after;
  },
  'DELETE /cards/:id/stickers/:idSticker': (call) => {
    const card = cardAt(call, 'write');
    const gone = stickerAt(call, card);
    set(
      call,
      card,
      card.stickers.filter((sticker) => sticker !== gone),
    );
    return { stickers: card.stickers };
  },
};

/** Where Trello keeps the pictures of its own stickers. */
const pictures = 'https://d2k1ftgv7pobq7.cloudfront.net/images/stickers';

/** A sticker may stick out of the card by 60 percent, and be turned once around. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  left: [-60, 100],
  top: [-60, 100],
  zIndex: [0, 1_000_000],
  rotate: [0, 360],
};

function readPlaces(call: Call): Json {
  const places: Json = {};
  for (const [name, [min, max]] of Object.entries(ranges)) {
    const value = readNumber(call.params, name);
    if (value === undefined) continue;
    if (value === null || value < min || value > max) throw invalid(name);
    places[name] = value;
  }
  return places;
}

function stickerAt(call: Call, card: Card): Json {
  const sticker = card.stickers.find(({ id }) => id === call.path('idSticker'));
  if (sticker === undefined) throw notFound();
  return sticker;
}

function set(call: Call, card: Card, stickers: Json[]): void {
  call.store.cards.set(card, { stickers });
  touch(call, card);
}

function write(call: Call, sticker: Json): Json {
  const fields = readFields(call.params, 'fields', 'all');
  if (fields === 'all') return sticker;
  return Object.fromEntries(Object.entries(sticker).filter(([name]) => name === 'id' || fields.includes(name)));
}
