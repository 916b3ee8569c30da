import { exactTime, shortDay } from '../lib/when.ts';
import { text } from '../strings/text.ts';
import './due-time.css';

/** By when something is to be done, and whether that is soon or over. */
export function DueTime({ due, open }: { readonly due: string; readonly open: boolean }) {
  const locale = window.locale ?? 'en';
  const now = Date.now();
  const time = Date.parse(due);
  if (Number.isNaN(time)) return null;
  const late = open && time < now;
  const soon = open && !late && time - now < 86_400_000;
  const day = shortDay(time, now, locale);
  return (
    <time class={`item-due ${late ? 'late' : soon ? 'soon' : 'quiet'}`} dateTime={due} title={exactTime(time, locale)}>
      <span class="visually-hidden">{text(late ? 'item.overdue' : 'item.due', { day })}</span>
      <span aria-hidden="true">{day}</span>
    </time>
  );
}
