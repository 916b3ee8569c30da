import { exactTime, relativeTime } from '../lib/when.ts';
import { spokenLocale } from '../strings/text.ts';

/** How long ago something was, and exactly when on demand; nothing where that is not known. */
export function Ago({ date }: { readonly date: string }) {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return null;
  const locale = spokenLocale();
  return (
    <time class="quiet" dateTime={date} title={exactTime(time, locale)}>
      {relativeTime(time, Date.now(), locale)}
    </time>
  );
}
