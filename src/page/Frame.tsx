import type { ComponentChildren } from 'preact';
import type { Jobs } from '../jobs/jobs.ts';
import { text } from '../strings/text.ts';
import { Lazy } from '../ui/Lazy.tsx';
import { Notice } from '../ui/Notice.tsx';
import './frame.css';
import type { Session } from './session.ts';
import type { PageWorkspace } from './workspace.ts';

interface FrameProps {
  readonly session: Session;
  readonly workspace: PageWorkspace;
  readonly jobs: Jobs;
  readonly children: ComponentChildren;
}

const loadRunningJobs = async () => (await import('./RunningJobs.tsx')).RunningJobs;
const loadPreviewSheet = async () => (await import('./PreviewSheet.tsx')).PreviewSheet;

/** What every page has around its views: the way in, and what just happened. */
export function Frame({ session, workspace, jobs, children }: FrameProps) {
  const running = workspace.running.value.filter(({ total, status }) => total > 1 || status === 'paused');
  const preview = workspace.preview.value;
  return (
    <main class="frame">
      {session.state.value === 'out' && <SignIn session={session} />}
      {workspace.known.value && workspace.asOf.value === null && !workspace.canWrite.value && (
        <p class="quiet">{text('read-only')}</p>
      )}
      {/* Above what grows while it runs: a button must not move under the pointer. */}
      {running.length > 0 && <Lazy load={loadRunningJobs} props={{ running, jobs }} />}
      {children}
      {preview && <Lazy load={loadPreviewSheet} props={{ preview }} />}
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
