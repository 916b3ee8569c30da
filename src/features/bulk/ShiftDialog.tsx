import { useState } from 'preact/hooks';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';

interface ShiftDialogProps {
  /** Which dates there are to shift, the usual choice first. */
  readonly which?: readonly Dates[];
  readonly onClose: () => void;
  readonly onShift: (days: number, timeZone: string, which: Dates) => void;
}

type Dates = 'both' | 'due' | 'start';

/** Asks by how many days to shift. */
export function ShiftDialog({ which = ['due'], onClose, onShift }: ShiftDialogProps) {
  const [days, setDays] = useState('7');
  const [chosen, choose] = useState<Dates>(which[0] ?? 'due');
  const count = Number(days);
  const usable = Number.isInteger(count) && count !== 0 && Math.abs(count) <= 3_660;
  return (
    <Dialog title={verbs('bulk.shift')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!usable) return;
          onClose();
          onShift(count, Intl.DateTimeFormat().resolvedOptions().timeZone, chosen);
        }}
      >
        <label>
          {verbs('shift.days')}
          <input
            type="number"
            class="field"
            step={1}
            min={-3_660}
            max={3_660}
            required
            value={days}
            onInput={(event) => setDays(event.currentTarget.value)}
          />
        </label>
        {which.length > 1 && (
          <label>
            {verbs('shift.which')}
            <select
              class="field"
              value={chosen}
              onChange={({ currentTarget: { value } }) => choose(which.find((dates) => dates === value) ?? chosen)}
            >
              {which.map((dates) => (
                <option key={dates} value={dates}>
                  {verbs(`shift.${dates}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <p class="quiet">{verbs('shift.what')}</p>
        <FormButtons submit={verbs('apply')} disabled={!usable} cancel={common('cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
