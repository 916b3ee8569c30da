/**
 * Trello's Power-Up client as we use it. `@types/trellopowerup` lags behind the library (no REST client methods, list of
 * options incomplete), so what it lacks is declared here; this is the one place that knows.
 */
import type { PowerUp } from 'trellopowerup';
import type { Config } from './config.ts';
import { guardMessages } from './guard.ts';
import { pageStorage } from './storage.ts';
import type { HostBoard, HostCard, HostList, HostMember } from './types.ts';

/** https://developer.atlassian.com/cloud/trello/power-ups/rest-api-client/ */
export interface RestApi {
  authorize(options: { scope: string; expiration: string; returnUrl: string }): Promise<string>;
  getToken(): Promise<string | null>;
  clearToken(): Promise<void>;
}

/** What the library answers, which its types know in part. */
interface Lacking {
  getRestApi(): RestApi;
  card(...fields: string[]): Promise<HostCard>;
  cards(...fields: string[]): Promise<HostCard[]>;
  lists(...fields: string[]): Promise<HostList[]>;
  board(...fields: string[]): Promise<HostBoard>;
  member(...fields: string[]): Promise<HostMember>;
  getAll(): Promise<{ readonly board?: { readonly shared?: Readonly<Record<string, unknown>> } }>;
  get(scope: 'board', visibility: 'shared'): Promise<Readonly<Record<string, unknown>> | undefined>;
  get(scope: 'member', visibility: 'private', key: string): Promise<unknown>;
  set(scope: 'board', visibility: 'shared', key: string, value: unknown): Promise<void>;
  set(scope: 'board', visibility: 'shared', values: Readonly<Record<string, unknown>>): Promise<void>;
  set(scope: 'member', visibility: 'private', key: string, value: unknown): Promise<void>;
  remove(scope: 'member', visibility: 'private', keys: readonly string[]): Promise<void>;
}

/** The client in a capability's handler; valid only while that runs. */
export type T = Omit<PowerUp.CallbackHandler, keyof Lacking> & Lacking;
/** The client of a page. */
export type PageT = Omit<PowerUp.IFrame, keyof Lacking> & Lacking;

/** Name of a capability and what answers it. */
export type Capabilities = Readonly<Record<string, (t: T) => unknown>>;

function options({ key, name, api, trello }: Config) {
  return {
    appKey: key,
    appName: name,
    apiOrigin: api,
    authOrigin: trello,
    targetOrigin: trello,
    localStorage: pageStorage(),
  };
}

/** The library as Trello's script leaves it in the page. */
function library() {
  return window.TrelloPowerUp as unknown as {
    initialize(capabilities: Capabilities, options: object): Connected;
    iframe(options: object): PageT;
  };
}

/** What the connector may ask of Trello outside of a capability's handler. */
export interface Connected {
  get(scope: 'member', visibility: 'private', key: string): Promise<unknown>;
}

/** Registers the capabilities. */
export function connect(capabilities: Capabilities, config: Config): Connected {
  guardMessages(config);
  return library().initialize(capabilities, options(config));
}

/** The client of a page that Trello shows in a frame. */
export function pageClient(config: Config): PageT {
  guardMessages(config);
  return library().iframe(options(config));
}
