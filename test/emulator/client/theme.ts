import { tokens } from './tokens.ts';

/** How pages look: https://developer.atlassian.com/cloud/trello/power-ups/color-theme-compliance/ */
export type Theme = 'light' | 'dark' | 'auto' | null;

const CHANGE = 'POWER-UP-THEME-CHANGE';

/** Sets the attributes that the tokens depend on, and defines the tokens where the page has none of its own. */
export function applyTheme(theme: Theme, useTokens: boolean): void {
  if (useTokens) setAttributes(theme);
  window.postMessage({ type: CHANGE, theme }, window.location.origin);
}

function setAttributes(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === null) {
    delete dataset.colorMode;
    delete dataset.theme;
    return;
  }
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  dataset.colorMode = dark ? 'dark' : 'light';
  dataset.theme = 'dark:dark light:light';
  if (getComputedStyle(document.documentElement).getPropertyValue('--ds-text') === '') define();
}

/** A sheet made by script is allowed by every content security policy. */
function define(): void {
  const sheet = new CSSStyleSheet();
  const rule = (mode: 'light' | 'dark') =>
    `html[data-color-mode="${mode}"]{color-scheme:${mode};${tokens.map(([name, light, dark]) => `--ds-${name}:${mode === 'light' ? light : dark}`).join(';')}}`;
  sheet.replaceSync(rule('light') + rule('dark'));
  document.adoptedStyleSheets.push(sheet);
}

/** `'light'`, `'dark'` … whenever Trello's theme changes; the returned function ends it. */
export function subscribeToThemeChanges(onChange: (theme: Theme) => void): () => void {
  const hear = ({ source, data }: MessageEvent) => {
    if (source === window && data?.type === CHANGE) onChange(data.theme);
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

/** `color.text.subtle` is `--ds-text-subtle`. */
export function colorToken(path: string, fallback?: string): string {
  const name = path.replace(/^(color|elevation)\./, '').replaceAll('.', '-');
  return `var(--ds-${name}${fallback === undefined ? '' : `, ${fallback}`})`;
}

export function computedColorToken(path: string, fallback = ''): string {
  const name = /--[\w-]+/.exec(colorToken(path))?.[0] ?? '';
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || fallback;
}
