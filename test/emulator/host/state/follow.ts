import type { Change } from '../../contract.ts';
import type { HostEvent } from '../../server/events.ts';
import type { Place } from '../../server/storage.ts';
import type { Host } from '../host.ts';
import { hearEvents } from './events.ts';

const GATHER_MS = 40;
/** With more changed cards than this the whole board is read anew: one request. */
const MANY = 20;

/** Keeps the board as it is, whoever changes it. Changes that come together are read together. */
export function followBoard(host: Host): void {
  const { board } = host;
  let changes: Change[] = [];
  const catchUp = async () => {
    const cards = new Set(changes.map((change) => change.idCard));
    changes = [];
    if (cards.has(undefined) || cards.size > MANY) await board.reload();
    else await Promise.all([...cards].map((id) => id !== undefined && board.reloadCard(id)));
    for (const page of host.pages.visible()) if (cards.has(page.surface.card ?? '')) page.port.post('render');
  };
  const note = (change: Change) => {
    if (changes.length === 0) setTimeout(() => void catchUp(), GATHER_MS);
    changes.push(change);
  };

  const hear = (event: HostEvent) => {
    if (event.type === 'change') note(event.change);
    if (event.type === 'data') noteData(host, event.place);
    if (event.type === 'power-ups') void host.reloadPowerUps();
    if (event.type === 'reset') location.reload();
  };
  hearEvents(board.board.value.id, hear, () => void board.reload());
}

/** A Power-Up's data changed: its pages are told, unless the data are somebody else's. */
function noteData(host: Host, place: Place): void {
  if (place.visibility === 'private' && place.idMember !== host.session.member?.id) return;
  host.dataVersion(place.id, place.visibility).value += 1;
  for (const page of host.pages.visible()) {
    if (page.runtime.powerUp.id === place.powerUp) page.port.post('render');
  }
}
