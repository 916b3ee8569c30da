import { useState } from 'preact/hooks';
import { localTime } from '../lists/dates.ts';
import { runFor } from '../power-ups/ask.ts';
import type { Target } from '../protocol/context.ts';
import type { PopupContent } from './popups.ts';

export interface PopupDateProps {
  readonly content: PopupContent & { type: 'date' | 'datetime' };
  readonly target: Target;
}

/** Asks for a day, or for a moment. */
export function PopupDate({ content, target }: PopupDateProps) {
  const { type, date, minDate, maxDate, callback } = content;
  const field = (iso: string | null | undefined) => {
    if (!iso || Number.isNaN(Date.parse(iso))) return '';
    return type === 'date' ? localTime(iso).slice(0, 10) : localTime(iso);
  };
  const [value, setValue] = useState(field(date));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLElement;
    const picked = new Date(type === 'date' ? `${value}T00:00` : value).toISOString();
    runFor(callback, { ...target, element }, { date: picked });
  };
  return (
    <form class="menu-form" onSubmit={save}>
      <label>
        {type === 'date' ? 'Date' : 'Date and time'}
        <input
          type={type === 'date' ? 'date' : 'datetime-local'}
          required
          value={value}
          min={field(minDate)}
          max={field(maxDate)}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        Save
      </button>
    </form>
  );
}
