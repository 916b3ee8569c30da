import { effect, type Signal, signal } from '@preact/signals';
import type { Person } from '../../contract.ts';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** As Trello writes them; the last two are no people's: longer texts, and texts from the right. */
export const LOCALES = ['en', 'en-GB', 'zh-Hant', 'de', 'fr', 'es', 'ja', 'ar', 'qps-ploc', 'qps-plocm'];

/** Stands for somebody who is not signed in. */
export const NOBODY = '-';

/** Where a tab says who looks at its board; for the windows that are opened from there. */
export const VIEWER_KEY = 'viewer';

/** Who looks at the board in this tab, and how. */
export interface Session {
  /** Undefined when nobody is signed in. */
  readonly member: Person | undefined;
  readonly theme: Signal<Theme>;
  readonly locale: Signal<string>;
}

export function createSession(member: Person | undefined): Session {
  sessionStorage.setItem(VIEWER_KEY, member?.username ?? NOBODY);
  const theme = signal<Theme>(THEMES.find((name) => name === localStorage.getItem('theme')) ?? 'auto');
  const locale = signal(localStorage.getItem('locale') ?? LOCALES[0] ?? 'en');
  effect(() => {
    localStorage.setItem('theme', theme.value);
    document.documentElement.dataset.theme = theme.value;
  });
  effect(() => {
    localStorage.setItem('locale', locale.value);
    document.documentElement.lang = locale.value;
  });
  return { member, theme, locale };
}

/** The username this tab acts for: `?as=` of this address or of an earlier one, else the default of all tabs. */
export function wantedUsername(): string | undefined {
  const asked = new URLSearchParams(location.search).get('as');
  if (asked !== null) sessionStorage.setItem('as', asked);
  return sessionStorage.getItem('as') ?? localStorage.getItem('as') ?? undefined;
}

/** Acts for somebody else in this tab from now on, and in all new ones with `everywhere`. */
export function switchTo(username: string, everywhere: boolean): void {
  sessionStorage.setItem('as', username);
  if (everywhere) localStorage.setItem('as', username);
  const url = new URL(location.href);
  url.searchParams.set('as', username);
  location.assign(url);
}
