import type { ComponentChildren } from 'preact';
import type { EditKinds } from '../jobs/edit.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { text } from '../strings/text.ts';
import { Notice } from '../ui/Notice.tsx';
import './frame.css';
import { PreviewSheet } from './PreviewSheet.tsx';
import { RunningJobs } from './RunningJobs.tsx';
import type { Session } from './session.ts';
import type { PageWorkspace } from './workspace.ts';

interface FrameProps {
  readonly session: Session;
  readonly workspace: PageWorkspace;
  readonly jobs: Jobs;
  readonly kinds: EditKinds;
  readonly children: ComponentChildren;
}

/** What every page has around its views: the way in, and what just happened. */
export function Frame({ session, workspace, jobs, kinds, children }: FrameProps) {
  return (
    <main class="frame">
      {session.state.value === 'out' && <SignIn session={session} />}
      {workspace.known.value && !workspace.canWrite.value && <p class="quiet">{text('read-only')}</p>}
      {/* Above what grows while it runs: a button must not move under the pointer. */}
      <RunningJobs running={workspace.running.value} jobs={jobs} />
      {children}
      {workspace.preview.value && <PreviewSheet preview={workspace.preview.value} kinds={kinds} />}
      <Notice content={workspace.notice.value} dismiss={text('dismiss')} onDismiss={() => workspace.say(null)} />
    </main>
  );
}

/** One sentence, one button. */
export function SignIn({ session }: { readonly session: Session }) {
  return (
    <div class="sign-in row" role="alert">
      <p class="grow">{session.why.value}</p>
      <button type="button" class="button primary" onClick={() => void session.authorize()}>
        {text('authorize')}
      </button>
    </div>
  );
}
