import { attachToCard, authorizationCodeExchange, jwt, refreshTokens } from './account.ts';
import type { Command } from './call.ts';
import { data, set } from './data.ts';
import { initialize, ready, resize } from './handshake.ts';
import { board, card, cards, list, lists, member, organization } from './models.ts';
import { alert, confetti, hideAlert, hideCard, navigate, showCard } from './navigation.ts';
import { closeIn, closePopup, openIn, overlay, popPopup, popup, requestToken, updateModal } from './surfaces.ts';

/** All that a Power-Up can ask of Trello's web page. */
export const commands: Readonly<Record<string, Command | undefined>> = {
  initialize,
  ready,
  resize,
  data,
  set,
  board,
  card,
  cards,
  list,
  lists,
  member,
  organization,
  navigate,
  showCard,
  hideCard,
  alert,
  hideAlert,
  confetti,
  popup,
  'close-popup': closePopup,
  'pop-popup': popPopup,
  modal: openIn(({ host }) => host.modal),
  'update-modal': updateModal,
  'close-modal': closeIn(({ host }) => host.modal),
  'board-bar': openIn(({ host }) => host.boardBar),
  'close-board-bar': closeIn(({ host }) => host.boardBar),
  overlay,
  'close-overlay': overlay,
  'attach-to-card': attachToCard,
  jwt,
  authorizationCodeExchange,
  refreshTokens,
  'request-token': requestToken,
};
