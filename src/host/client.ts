/**
 * Trello's Power-Up client as we use it. `@types/trellopowerup` lags behind the library (no REST client methods, list of
 * options incomplete), so what it lacks is declared here; this is the one place that knows.
 */
import type { PowerUp } from 'trellopowerup';
import { type Config, returnPage } from './config.ts';
import type { OAuth2Data } from './grant.ts';
import { guardMessages } from './guard.ts';
import { pageStorage } from './storage.ts';
import type { HostBoard, HostCard, HostList, HostMember } from './types.ts';

/** https://developer.atlassian.com/cloud/trello/power-ups/rest-api-client/ */
export interface RestApi {
  getToken(): Promise<string | null>;
  clearToken(): Promise<void>;
}

/** https://developer.atlassian.com/cloud/trello/power-ups/oauth-2-client/ */
export interface OAuth2Api {
  /** Answers what Trello's token endpoint does. */
  authorize(options: { scopes: readonly string[]; storeInPluginData: boolean }): Promise<unknown>;
}

/** What the library answers, which its types know in part. */
interface Lacking {
  getRestApi(): RestApi;
  getOAuth2ApiClient(): OAuth2Api;
  refreshTokens(): Promise<unknown>;
  card(...fields: string[]): Promise<HostCard>;
  cards(...fields: string[]): Promise<HostCard[]>;
  lists(...fields: string[]): Promise<HostList[]>;
  board(...fields: string[]): Promise<HostBoard>;
  member(...fields: string[]): Promise<HostMember>;
  getAll(): Promise<{ readonly board?: { readonly shared?: Readonly<Record<string, unknown>> } }>;
  get(scope: 'board', visibility: 'shared'): Promise<Readonly<Record<string, unknown>> | undefined>;
  get(scope: 'member' | 'organization', visibility: 'private', key?: string): Promise<unknown>;
  set(scope: 'board', visibility: 'shared', key: string, value: unknown): Promise<void>;
  set(scope: 'board', visibility: 'shared', values: Readonly<Record<string, unknown>>): Promise<void>;
  set(scope: 'member' | 'organization', visibility: 'private', key: string, value: unknown): Promise<void>;
  set(scope: 'member', visibility: 'private', values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(scope: 'member' | 'organization', visibility: 'private', keys: string | readonly string[]): Promise<void>;
}

/** The client in a capability's handler; valid only while that runs. */
export type T = Omit<PowerUp.CallbackHandler, keyof Lacking> & Lacking;
/** The client of a page. */
export type PageT = Omit<PowerUp.IFrame, keyof Lacking> & Lacking;

/** As much of either as signing in and out takes. */
export type SignInT = Pick<
  T,
  'getRestApi' | 'getOAuth2ApiClient' | 'refreshTokens' | 'get' | 'set' | 'remove' | 'getContext'
>;

/** Name of a capability and what answers it. */
export type Capabilities = Readonly<Record<string, (t: T) => unknown>>;

function options({ key, client, name, api, trello, consent }: Config) {
  return {
    ...(client
      ? { clientId: client, redirectUri: returnPage(), ...(consent && { authServerOrigin: consent }) }
      : { appKey: key, appName: name }),
    apiOrigin: api,
    authOrigin: trello,
    targetOrigin: trello,
    localStorage: pageStorage(),
  };
}

/** The library as Trello's script leaves it in the page. */
function library() {
  return window.TrelloPowerUp as unknown as {
    initialize(capabilities: Capabilities, options: object): Plugin;
    iframe(options: object): PageT;
  };
}

/** The library's connector, as far as it works outside of a capability's handler. */
interface Plugin extends Omit<OAuth2Data, 'refresh'> {
  request(command: 'refreshTokens', about: { readonly context: object }): Promise<unknown>;
}

/** What the connector may ask of Trello outside of its capabilities' handlers. */
export interface Connected extends OAuth2Data {
  /** Who looks at the board, as Trello last said. */
  member(): string | undefined;
}

/** Registers the capabilities. What is asked before Trello first calls one would never be answered, and so waits for that. */
export function connect(capabilities: Capabilities, config: Config): Connected {
  guardMessages(config);
  /** Of the board that Trello last asked about: a tab may go on to another one. */
  let context: { readonly member?: string } = {};
  let meet = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const noting = Object.entries(capabilities).map(([name, answer]) => [
    name,
    (...args: Parameters<typeof answer>) => {
      context = args[0].getContext();
      meet();
      return answer(...args);
    },
  ]);
  const plugin = library().initialize(Object.fromEntries(noting), options(config));
  return {
    get: (...args) => met.then(() => plugin.get(...args)),
    set: (...args) => plugin.set(...args),
    remove: (...args) => plugin.remove(...args),
    refresh: () => plugin.request('refreshTokens', { context }),
    member: () => context.member,
  };
}

/** The client of a page that Trello shows in a frame. */
export function pageClient(config: Config): PageT {
  guardMessages(config);
  return library().iframe(options(config));
}
