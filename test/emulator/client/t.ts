import { type AuthorizeOptions, authorize } from './authorize.ts';
import type { Callbacks } from './callbacks.ts';
import { toHex } from './colors.ts';
import { InvalidContext, NotHandled, PluginDisabled } from './errors.ts';
import { localizeKey, localizeKeys, localizeNode } from './i18n.ts';
import type { Io } from './io.ts';
import { createOAuth2Client, type OAuth2Client } from './oauth2.ts';
import type { Options } from './options.ts';
import { popupContent, positionOf } from './popup.ts';
import { createRestApi, type RestApi } from './rest-api.ts';
import { clearSecret, loadSecret, storeSecret } from './secrets.ts';
import { createStorage } from './storage.ts';
import { colorToken, computedColorToken, subscribeToThemeChanges } from './theme.ts';
import { fromHere, signUrl } from './urls.ts';

/** Asks Trello for something, in the context of a call. */
export type Ask = (command: string, options?: object) => Promise<unknown>;

export interface TOptions {
  readonly io: Io;
  readonly callbacks: Callbacks<T>;
  readonly options: Options;
  readonly context: Record<string, unknown>;
  readonly command?: string;
  readonly args?: readonly unknown[];
}

interface Frame {
  url: string;
  args?: unknown;
  accentColor?: string;
  [option: string]: unknown;
}

/** The client that handlers and pages get: https://developer.atlassian.com/cloud/trello/power-ups/client-library/ */
export type T = ReturnType<typeof createT>;

export function createT({ io, callbacks, options, context, command, args = [] }: TOptions) {
  const ask: Ask = (name, more = {}) => io.request(name, callbacks.serialize({ ...more, context }));
  const storage = createStorage(ask);
  const sign = (url: string, extra?: unknown) => signUrl(url, { secret: io.secret, context, args: extra });
  const read =
    (name: string) =>
    (...fields: string[]) =>
      ask(name, { fields: fields.flat() });
  const frame = ({ url, args: extra, accentColor, ...rest }: Frame) => ({
    ...rest,
    type: 'iframe',
    url: sign(url, extra),
    ...(accentColor !== undefined && { accentColor: toHex(accentColor) }),
  });
  let restApi: RestApi | undefined;
  let oauth2: OAuth2Client | undefined;

  const t = {
    args,
    command,
    secret: io.secret,
    NotHandled: (message?: string) => new NotHandled(message),
    PluginDisabled: (message?: string) => new PluginDisabled(message),
    InvalidContext: (message?: string) => new InvalidContext(message),

    getContext: () => context,
    isMemberSignedIn: () => typeof context.member === 'string' && context.member !== 'notLoggedIn',
    memberCanWriteToModel: (model: string) => {
      if (!['board', 'card', 'organization'].includes(model)) throw new Error(`Unknown model: ${model}`);
      const permissions = context.permissions as Record<string, string> | undefined;
      return permissions?.[model] === 'write';
    },
    requestWithContext: ask,
    ...storage,

    arg: (name: string, fallback?: unknown) => (args[1] as Record<string, unknown> | undefined)?.[name] ?? fallback,
    signUrl: sign,
    safe: (text: string) => String(text).replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`),

    board: read('board'),
    card: read('card'),
    cards: read('cards'),
    list: read('list'),
    lists: read('lists'),
    member: read('member'),
    organization: read('organization'),

    navigate: (where: object) => ask('navigate', where),
    showCard: (idCard: string) => ask('showCard', { idCard }),
    hideCard: () => ask('hideCard'),
    alert: async (alert: { message?: string }) => {
      const { length } = alert.message ?? '';
      if (length < 1 || length > 140) throw new Error('An alert has a message of 1 to 140 characters');
      return ask('alert', alert);
    },
    hideAlert: () => ask('hideAlert'),

    popup: async (popup: Record<string, unknown> & { title: string; mouseEvent?: MouseEvent }) => {
      const { title, mouseEvent, callback } = popup;
      if (!mouseEvent && !context.el)
        throw new NotHandled('missing target element: use the t of the callback, or mouseEvent');
      const dated = popup.type === 'date' || popup.type === 'datetime';
      const content = popupContent(popup, sign);
      return ask('popup', { title, content, pos: positionOf(mouseEvent), ...(!dated && callback ? { callback } : {}) });
    },
    closePopup: () => ask('close-popup'),
    hide: () => ask('close-popup'),
    back: () => ask('pop-popup'),
    modal: (modal: Frame) =>
      ask('modal', { content: { height: 400, fullscreen: false, actions: [], ...frame(modal) } }),
    updateModal: async (update: Record<string, unknown>) => {
      if ('url' in update || 'callback' in update)
        throw new NotHandled('url and callback of a modal cannot be changed');
      const { accentColor } = update;
      return ask('update-modal', {
        content: { ...update, ...(typeof accentColor === 'string' && { accentColor: toHex(accentColor) }) },
      });
    },
    closeModal: () => ask('close-modal'),
    boardBar: (bar: Frame) => ask('board-bar', { content: { height: 200, resizable: false, ...frame(bar) } }),
    closeBoardBar: () => ask('close-board-bar'),
    hideBoardBar: () => ask('close-board-bar'),
    overlay: ({ url, args: extra, inset }: { url: string; args?: unknown; inset?: unknown }) =>
      ask('overlay', { content: { type: 'iframe', url: sign(url, extra), inset } }),
    closeOverlay: (overlay: object = {}) => ask('close-overlay', overlay),
    hideOverlay: (overlay: object = {}) => ask('close-overlay', overlay),
    sizeTo: async (what: string | number | Element) => ask('resize', { height: heightOf(what) }),
    confetti: (event: { clientX: number; clientY: number }) =>
      ask('confetti', { pos: { x: event.clientX, y: event.clientY } }),

    attach: async (attachment: { url: string }) => {
      if (!t.memberCanWriteToModel('card')) throw new NotHandled('No permission to change the card');
      return ask('attach-to-card', { ...attachment, url: fromHere(attachment.url) });
    },
    jwt: ({ state, card }: { state?: string; card?: unknown } = {}) =>
      ask('jwt', { state, includeCard: Boolean(card) }),
    requestToken: (request: object) => ask('request-token', request),
    authorizationCodeExchange: (exchange: object) => ask('authorizationCodeExchange', exchange),
    refreshTokens: () => ask('refreshTokens'),
    authorize: (url: string | ((secret: string) => string), more?: AuthorizeOptions) => authorize(url, more),
    notifyParent: (message: 'done', more: { targetOrigin?: string } = {}) =>
      window.parent.postMessage(message, more.targetOrigin ?? options.targetOrigin),

    storeSecret: (key: string, text: string) => storeSecret(t, options, key, text),
    loadSecret: (key: string) => loadSecret(t, options, key),
    clearSecret: (key: string) => clearSecret(t, options, key),
    getRestApi: () => {
      restApi ??= createRestApi(t, options);
      return restApi;
    },
    getOAuth2ApiClient: () => {
      oauth2 ??= createOAuth2Client(t, options);
      return oauth2;
    },

    localizeKey,
    localizeKeys,
    localizeNode,
    getColorToken: colorToken,
    getComputedColorToken: computedColorToken,
    subscribeToThemeChanges,
  };
  return t;
}

function heightOf(what: string | number | Element): number {
  if (typeof what === 'number') return what;
  const element = typeof what === 'string' ? document.querySelector<HTMLElement>(what) : (what as HTMLElement);
  if (!element) throw new Error(`sizeTo: nothing matches ${what}`);
  element.style.overflow = 'hidden';
  return Math.ceil(Math.max(element.scrollHeight, element.getBoundingClientRect().height));
}
