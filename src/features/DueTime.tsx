import { exactTime, shortDay } from '../lib/when.ts';
import { spokenLocale, text } from '../strings/text.ts';
import './due-time.css';

interface DueTimeProps {
  readonly due: string;
  readonly open: boolean;
  /** Whether only the day is shown, where a heading says the rest. */
  readonly short?: boolean;
}

/** By when something is to be done, and whether that is soon or over. */
export function DueTime({ due, open, short = false }: DueTimeProps) {
  const locale = spokenLocale();
  const now = Date.now();
  const time = Date.parse(due);
  if (Number.isNaN(time)) return null;
  const late = open && time < now;
  const soon = open && !late && time - now < 86_400_000;
  const day = shortDay(time, now, locale);
  const said = text(late ? 'item.overdue' : 'item.due', { day });
  return (
    <time class={`item-due ${late ? 'late' : soon ? 'soon' : 'quiet'}`} dateTime={due} title={exactTime(time, locale)}>
      {short ? (
        <>
          <span class="visually-hidden">{said}</span>
          <span aria-hidden="true">{day}</span>
        </>
      ) : (
        said
      )}
    </time>
  );
}
