import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { text } from '../strings/text.ts';

interface BrokenProps {
  /** What there is to say. */
  readonly sentence: string;
  /** What went wrong, for the report; none where there is nothing to report. */
  readonly error?: unknown;
  /** The part of Muster it happened in. */
  readonly view: string;
  readonly again?: () => void;
}

/** Says that a part of Muster does not work, and offers a report without anything of the board in it. */
export function Broken({ sentence, error, view, again }: BrokenProps) {
  const [report, setReport] = useState<string | null>(null);
  const tell = async () => {
    const [{ reportOf }, { copyText }] = await Promise.all([import('./report.ts'), import('../lib/clipboard.ts')]);
    const written = reportOf(error, view);
    await copyText(written);
    // To be seen, and taken by hand where the clipboard is closed.
    setReport(written);
  };
  return (
    <div class="broken row" role="alert">
      <p class="grow">{sentence}</p>
      {error !== undefined && (
        <button type="button" class="button" onClick={() => void tell()}>
          {text('broken.report')}
        </button>
      )}
      {again && (
        <button type="button" class="button" onClick={again}>
          {text('try-again')}
        </button>
      )}
      <button type="button" class="button primary" onClick={() => window.location.reload()}>
        {text('reload')}
      </button>
      {report !== null && (
        <textarea class="field" readOnly rows={6} aria-label={text('broken.report')} value={report} />
      )}
    </div>
  );
}

interface BoundedProps {
  readonly view: string;
  readonly children: ComponentChildren;
}

/** Keeps to itself what goes wrong while a view is drawn: what is around it goes on. */
export function Bounded({ view, children }: BoundedProps) {
  const [error, reset] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return <Broken sentence={text('broken.view')} error={error} view={view} again={reset} />;
}

/** What is shown in place of a part whose code did not come. */
export function Unloaded({ again }: { readonly again: () => void }) {
  const retry = () => void import('./restyle.ts').then(({ restyle }) => restyle()).then(again, again);
  return <Broken sentence={text('broken.unloaded')} view="" again={retry} />;
}

/** Says what nobody caught: an edit or a reading that failed in a way that was not foreseen. */
export function Mishaps({ children }: { readonly children: ComponentChildren }) {
  const [mishap, setMishap] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    const see = (error: unknown) => {
      // Browsers report more than errors here, such as that a layout took two turns; and Trello's page refuses a size or a
      // closing to a frame that is on its way out. Who asks it for more says so.
      if (error instanceof Error && !error.name.startsWith('PostMessageIO')) setMishap({ error });
    };
    const onError = (event: ErrorEvent) => see(event.error);
    const onRejection = (event: PromiseRejectionEvent) => see(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  return (
    <>
      {mishap && (
        <Broken
          sentence={text('broken.mishap')}
          error={mishap.error}
          view={document.title}
          again={() => setMishap(null)}
        />
      )}
      {children}
    </>
  );
}
