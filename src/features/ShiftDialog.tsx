import { useState } from 'preact/hooks';
import { text as common } from '../strings/text.ts';
import { text } from '../strings/workbench-text.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface ShiftDialogProps {
  readonly onClose: () => void;
  readonly onShift: (days: number, timeZone: string) => void;
}

/** Asks by how many days to shift. */
export function ShiftDialog({ onClose, onShift }: ShiftDialogProps) {
  const [days, setDays] = useState('7');
  const count = Number(days);
  const usable = Number.isInteger(count) && count !== 0 && Math.abs(count) <= 3_660;
  return (
    <Dialog title={text('bulk.shift')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!usable) return;
          onClose();
          onShift(count, Intl.DateTimeFormat().resolvedOptions().timeZone);
        }}
      >
        <label>
          {text('shift.days')}
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
        <p class="quiet">{text('shift.what')}</p>
        <div class="row">
          <button type="submit" class="button primary" disabled={!usable}>
            {text('apply')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
