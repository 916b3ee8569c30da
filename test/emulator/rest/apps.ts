import type { App } from '../contract.ts';

export type { App };

/** Finds an app by key or client id; one that nobody registered may do everything an app may. */
export function createApps(registered: readonly App[]): (key: string) => App {
  const apps = new Map<string, App>();
  for (const app of registered) {
    if (app.key !== undefined) apps.set(app.key, app);
    if (app.clientId !== undefined) apps.set(app.clientId, app);
  }
  return (key) => apps.get(key) ?? { name: 'Unnamed app', key };
}

/** Whether the app may be answered at an address (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/). */
export function mayReturnTo(app: App, url: string): boolean {
  if (!URL.canParse(url)) return false;
  if (app.origins === undefined) return true;
  const { origin } = new URL(url);
  return app.origins.some((allowed) => allowed === '*' || new URL(allowed).origin === origin);
}
