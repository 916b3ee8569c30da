import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usualTime } from '../lib/usual-time.ts';

interface DateFieldProps {
  /** ISO 8601, or none. */
  readonly value: string | null;
  readonly texts: {
    readonly date: string;
    readonly time: string;
    readonly today: string;
    readonly tomorrow: string;
    readonly nextWeek: string;
    readonly clear: string;
    readonly save: string;
  };
  /** Whether there is something to clear. */
  readonly clearable: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A day and a time on the person's own clock, with what is wanted most often as buttons. */
export function DateField({ value, texts, clearable, onChange }: DateFieldProps) {
  const [day, setDay] = useState(value ? dayOf(new Date(value)) : dayIn(0));
  const [time, setTime] = useState(value ? timeOf(new Date(value)) : usualTime);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const at = (day: string) => {
    const date = new Date(`${day}T${time || usualTime}`);
    if (!Number.isNaN(date.getTime())) onChange(date.toISOString());
  };
  return (
    <form
      class="date-field"
      onSubmit={(event) => {
        event.preventDefault();
        at(day);
      }}
    >
      <div class="row">
        <input
          ref={box}
          type="date"
          class="field"
          aria-label={texts.date}
          required
          min="1970-01-01"
          max="9999-12-31"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <input
          type="time"
          class="field"
          aria-label={texts.time}
          value={time}
          onInput={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={() => at(dayIn(0))}>
          {texts.today}
        </button>
        <button type="button" class="button" onClick={() => at(dayIn(1))}>
          {texts.tomorrow}
        </button>
        <button type="button" class="button" onClick={() => at(dayIn(7))}>
          {texts.nextWeek}
        </button>
      </div>
      <div class="row">
        <button type="submit" class="button primary">
          {texts.save}
        </button>
        {clearable && (
          <button type="button" class="button" onClick={() => onChange(null)}>
            {texts.clear}
          </button>
        )}
      </div>
    </form>
  );
}

const two = (value: number) => String(value).padStart(2, '0');
const dayOf = (date: Date) =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const timeOf = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

function dayIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return dayOf(date);
}
