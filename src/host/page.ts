import { record } from '../lib/record.ts';
import { type Address, openAddress } from './address.ts';
import { type Auth, createAuth } from './auth.ts';
import { type PageT, pageClient } from './client.ts';
import type { Config } from './config.ts';
import { isFramedElsewhere } from './guard.ts';
import { readAll, readBoard, readCard, readList, readMember } from './read.ts';
import type { HostBoard, HostCard, HostList, HostMember, HostStamp } from './types.ts';

/** Trello's web page around one of our pages. */
export interface Host {
  readonly auth: Auth;
  /** Ids of what the page was opened on; null in a page that Trello did not open. */
  readonly place: Place | null;
  readonly locale: string;
  readonly address: Address;
  card(): Promise<HostCard>;
  /** The open cards of the board. */
  cards(): Promise<readonly HostCard[]>;
  lists(): Promise<readonly HostList[]>;
  board(): Promise<HostBoard>;
  me(): Promise<HostMember | null>;
  /** When each open card was last changed: little enough to be asked often. */
  stamps(): Promise<readonly HostStamp[]>;
  /** What stands around the cards (lists, members, labels) as a text that is another when any of it changed. */
  surroundings(): Promise<string>;
  /** What the members of the board share. */
  shared(): Promise<Readonly<Record<string, unknown>>>;
  /** Shares it; everybody who sees the board can read it. Needs the right to change the board. */
  share(name: string, value: unknown): Promise<void>;
  /** Shares all of these at once. */
  shareAll(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Called when Trello says that something changed, and once after loading. Register while the page loads. */
  onChange(listener: () => void): void;
  /** Keeps the frame as high as the element. */
  fit(element: Element): void;
  openCard(id: string): Promise<void>;
  /** Closes the popup or modal the page is in. */
  close(): Promise<void>;
}

export interface Place {
  readonly board: string;
  readonly card: string | null;
  readonly member: string | null;
  readonly canWrite: boolean;
  /** What Trello shows the page in. */
  readonly surface: 'section' | 'popup' | 'modal';
  /** What the connector calls the tab; null where it did not say. */
  readonly tab: string | null;
  /** What the page was opened to do; null to look around. */
  readonly errand: Errand | null;
}

/** What a page is opened to do. */
export interface Errand {
  /** The view to show. */
  readonly view: string;
  /** The list whose cards it is about. */
  readonly idList?: string;
  /** What to do with them. */
  readonly verb?: 'select' | 'template' | 'replace';
}

const cardFields = [
  'id',
  'name',
  'url',
  'idList',
  'badges',
  'members',
  'checklists',
  'due',
  'dueComplete',
  'dateLastActivity',
];

export function connectPage(config: Config): Host {
  const t = pageClient(config);
  return {
    auth: createAuth(t, config),
    place: isFramedElsewhere(config) ? null : placeOf(t),
    locale: window.locale ?? 'en',
    address: openAddress(window),
    card: async () => readCard(await t.card(...cardFields)) ?? untold('card'),
    cards: async () => readAll(await t.cards(...cardFields), readCard),
    stamps: async () => readAll(await t.cards('id', 'dateLastActivity'), readCard),
    lists: async () => readAll(await t.lists('id', 'name'), readList),
    board: async () => readBoard(await t.board('id', 'name', 'url', 'members', 'memberships')) ?? untold('board'),
    me: async () =>
      t.isMemberSignedIn() ? readMember(await t.member('id', 'fullName', 'username', 'initials', 'avatar')) : null,
    surroundings: async () =>
      JSON.stringify(await Promise.all([t.lists('id', 'name'), t.board('name', 'members', 'labels')])),
    shared: async () => record(record(record(await t.getAll()).board).shared),
    share: (name, value) => t.set('board', 'shared', name, value),
    shareAll: (values) => t.set('board', 'shared', values),
    onChange: (listener) => t.render(listener),
    fit(element) {
      new ResizeObserver(() => void t.sizeTo(element)).observe(element);
    },
    openCard: (id) => t.showCard(id),
    close: async () => {
      const surface = placeOf(t)?.surface;
      if (surface === 'modal') await t.closeModal();
      else if (surface === 'popup') await t.closePopup();
    },
  };
}

function untold(what: string): never {
  throw new Error(`Trello's page does not tell which ${what} this is.`);
}

/** Trello's client throws where the page has no context, as when opened by hand. */
function placeOf(t: PageT): Place | null {
  const context = t.getContext() as ReturnType<PageT['getContext']> | undefined;
  if (!context?.board) return null;
  return {
    board: context.board,
    card: context.card ?? null,
    member: t.isMemberSignedIn() ? context.member : null,
    canWrite: t.memberCanWriteToModel('board'),
    surface: t.arg<Place['surface']>('surface', 'popup'),
    tab: t.arg<string | null>('tab', null),
    errand: t.arg<Errand | null>('errand', null),
  };
}
