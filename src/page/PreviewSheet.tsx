import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../jobs/plan.ts';
import { groupBy } from '../lib/group-by.ts';
import { jobText } from '../strings/job-text.ts';
import { text } from '../strings/text.ts';
import { keepInSight } from '../ui/sight.ts';
import './preview.css';
import { duration } from './duration.ts';
import { PreviewList } from './PreviewList.tsx';
import { journalLasts } from './storage.ts';
import type { Preview } from './writing.ts';

interface PreviewSheetProps {
  readonly preview: Preview;
}

/** What a job would do, before anything is sent: sentences, what is left out and why, what it costs, what cannot be undone. */
export function PreviewSheet({ preview }: PreviewSheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const run = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const { plan, lasting, seconds, cardName, sentence, decide } = preview;
  const count = plan.edits.length;
  const [kept, setKept] = useState<Awaited<ReturnType<typeof journalLasts>>>('yes');
  useEffect(() => {
    void journalLasts().then(setKept);
    const before = document.activeElement;
    sheet.current?.showModal();
    // What can be undone takes one more key; what cannot, a person has to mean.
    (count > 0 && lasting.length === 0 ? run : cancel).current?.focus();
    const stop = sheet.current && keepInSight(sheet.current);
    return () => {
      stop?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const left = {
    impossible: plan.skipped.filter(({ obstacle }) => obstacle.sort === 'impossible'),
    skipped: plan.skipped.filter(({ obstacle }) => obstacle.sort !== 'impossible'),
  };

  return (
    <dialog
      ref={sheet}
      class="preview"
      aria-labelledby="preview-title"
      aria-describedby="preview-cost"
      onCancel={(event) => {
        event.preventDefault();
        decide(false);
      }}
      onKeyDown={(event) => {
        // Escape is for the sheet, not for the page behind it.
        if (event.key === 'Escape') event.stopPropagation();
        // The key that chose the verb may still be held down: it has not read this.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
    >
      <h2 id="preview-title">{jobText('preview.title', { count })}</h2>
      <p id="preview-cost" class="quiet">
        {jobText('preview.cost', { count, time: duration(seconds, 'long') })}
      </p>
      <p aria-hidden="true">{jobText('preview.will')}</p>
      <PreviewList label={jobText('preview.will')} edits={plan.edits} sentence={sentence} cardName={cardName} />
      {(['impossible', 'skipped'] as const).map((how) => (
        <LeftOut key={how} how={how} skipped={left[how]} sentence={sentence} cardName={cardName} />
      ))}
      {lasting.map(({ why, count }) => (
        <p key={why} class="preview-lasting">
          {jobText('preview.lasting', { count, why })}
        </p>
      ))}
      {kept !== 'yes' && <p class="quiet">{jobText(`preview.${kept}`)}</p>}
      <div class="row">
        <button type="button" class="button primary" ref={run} disabled={count === 0} onClick={() => decide(true)}>
          {jobText('preview.run')}
        </button>
        <button ref={cancel} type="button" class="button" onClick={() => decide(false)}>
          {text('cancel')}
        </button>
      </div>
    </dialog>
  );
}

interface LeftOutProps extends Pick<Preview, 'sentence' | 'cardName'> {
  readonly how: 'impossible' | 'skipped';
  readonly skipped: Plan['skipped'];
}

/** What will not be done, and why: what Trello would refuse is told at once. */
function LeftOut({ how, skipped, sentence, cardName }: LeftOutProps) {
  if (skipped.length === 0) return null;
  const reasons = groupBy(skipped, ({ obstacle }) => obstacle.why);
  return (
    <details open={how === 'impossible'}>
      <summary>{jobText(`preview.${how}`, { count: skipped.length })}</summary>
      {[...reasons].map(([why, all]) => (
        <div key={why}>
          <p class="quiet" dir="auto">
            {why}
          </p>
          <PreviewList label={why} edits={all.map(({ edit }) => edit)} sentence={sentence} cardName={cardName} />
        </div>
      ))}
    </details>
  );
}
