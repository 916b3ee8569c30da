import { useHost } from '../host-context.ts';
import { LOCALES, THEMES } from '../state/session.ts';

const THEME_NAMES = { light: 'Light', dark: 'Dark', auto: 'As the system' };

/** Theme and language: the theme changes at once, a language is learnt when a page is loaded. */
export function DisplayMenu() {
  const { session } = useHost();
  const setLocale = (locale: string) => {
    session.locale.value = locale;
    location.reload();
  };
  return (
    <div class="menu-form">
      <fieldset>
        <legend>Theme</legend>
        {THEMES.map((theme) => (
          <label key={theme} class="check">
            <input
              type="radio"
              name="theme"
              checked={session.theme.value === theme}
              onChange={() => {
                session.theme.value = theme;
              }}
            />
            {THEME_NAMES[theme]}
          </label>
        ))}
      </fieldset>
      <label>
        Language of the Power-Ups
        <select value={session.locale.value} onChange={(event) => setLocale(event.currentTarget.value)}>
          {LOCALES.map((locale) => (
            <option key={locale}>{locale}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
