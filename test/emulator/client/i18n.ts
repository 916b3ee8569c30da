/** Localization: https://developer.atlassian.com/cloud/trello/power-ups/client-library/localization/ */
export interface LocalizationOptions {
  readonly localizer?: Localizer;
  readonly loadLocalizer?: (locale: string) => Promise<Localizer>;
  readonly localization?: {
    readonly defaultLocale: string;
    readonly supportedLocales: readonly string[];
    /** With `{locale}` in it. */
    readonly resourceUrl: string;
  };
}

export interface Localizer {
  localize(key: string, args?: Readonly<Record<string, string>>): string;
}

declare global {
  interface Window {
    localizer?: Localizer;
  }
}

/** Loads the texts of the person's language. Failing is final: the page does not start without texts. */
export async function initLocalizer(locale: string, options: LocalizationOptions): Promise<void> {
  const { localizer, loadLocalizer, localization } = options;
  if (localizer) window.localizer = localizer;
  else if (loadLocalizer) window.localizer = await loadLocalizer(locale);
  else if (localization) {
    const language = locale.split('-')[0] ?? locale;
    const { supportedLocales, defaultLocale, resourceUrl } = localization;
    const best = [locale, language].find((name) => supportedLocales.includes(name)) ?? defaultLocale;
    const response = await fetch(resourceUrl.replace('{locale}', best));
    if (!response.ok) throw new Error(`No texts at ${response.url}`);
    const texts: Record<string, string> = await response.json();
    window.localizer = { localize: (key, args = {}) => fill(texts[key], key, args) };
  }
}

export function localizeKey(key: string, args: Readonly<Record<string, string>> = {}): string {
  if (!window.localizer) throw new Error('No localizer: give TrelloPowerUp the option localization.');
  return window.localizer.localize(key, args);
}

export function localizeKeys(keys: readonly (string | readonly [string, Record<string, string>])[]): string[] {
  return keys.map((key) => (typeof key === 'string' ? localizeKey(key) : localizeKey(key[0], key[1])));
}

/** Fills the texts of all elements that name theirs with `data-i18n-id` or `data-i18n-attrs`. */
export function localizeNode(node: ParentNode): void {
  for (const element of node.querySelectorAll<HTMLElement>('[data-i18n-id], [data-i18n-attrs]')) {
    const { i18nId, i18nArgs, i18nAttrs } = element.dataset;
    const args = i18nArgs ? (JSON.parse(i18nArgs) as Record<string, string>) : {};
    if (i18nId) element.textContent = localizeKey(i18nId, args);
    const attributes = i18nAttrs ? (JSON.parse(i18nAttrs) as Record<string, string>) : {};
    for (const [name, key] of Object.entries(attributes)) element.setAttribute(name, localizeKey(key, args));
  }
}

function fill(text: string | undefined, key: string, args: Readonly<Record<string, string>>): string {
  if (text === undefined) throw new Error(`No text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => args[name] ?? placeholder);
}
