import type { Signal } from '@preact/signals';
import { tally } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { JobState } from '../jobs/runner.ts';
import { jobText } from '../strings/job-text.ts';
import { text } from '../strings/text.ts';
import type { NoticeContent } from '../ui/NoticeBar.tsx';
import type { LiveBoard } from './live-board.ts';
import type { Session } from './session.ts';

export interface RunningOptions {
  readonly jobs: Jobs;
  readonly idBoard: string;
  readonly live: LiveBoard;
  readonly session: Session;
  readonly notice: Signal<NoticeContent | null>;
  /** Kept up to date. */
  readonly states: Signal<readonly JobState[]>;
}

/** The jobs under way on a board, of whichever page. */
export interface Running {
  /** Offers to take up a job that was left unfinished. */
  offerUnfinished(): Promise<void>;
}

/** Follows the jobs of all pages of this board: what they did comes onto the board, why they wait is said. */
export function followJobs({ jobs, idBoard, live, session, notice, states }: RunningOptions): Running {
  jobs.subscribe((event) => {
    if (event.type === 'edit') live.settle(event);
    else follow(event.state);
  });
  session.state.subscribe((state) => {
    if (state !== 'in') return;
    for (const { job, waiting } of states.value) {
      if (waiting === 'unauthorized') void jobs.command(job.id, 'resume');
    }
  });

  /** Asks the person to sign in, or to allow changes; lets the job try once more where they have just done so. */
  async function signInAgain(job: string): Promise<void> {
    const reading = (await session.grant().catch(() => null))?.scope === 'read';
    const resumes = reading ? await session.mayWrite() : !(await session.lost());
    if (resumes) setTimeout(() => void jobs.command(job, 'resume'), 2_000);
  }

  function follow(state: JobState): void {
    if (state.job.idBoard !== idBoard) return;
    const before = states.value.find(({ job }) => job.id === state.job.id);
    const others = states.value.filter(({ job }) => job.id !== state.job.id);
    states.value = state.ended ? others : [...others, state];
    if (state.ended) live.lift(state.job.id);
    // It is gone on with: how far it came is no longer what the note says.
    else if (!before && state.done > 0 && notice.value?.kind === 'said') notice.value = null;
    if (state.status === 'lost') {
      const { done, total } = state;
      notice.value = { kind: 'error', sentence: jobText('job.lost', { done, total }) };
    }
    if (state.waiting === before?.waiting) return;
    if (state.waiting === 'unauthorized') void signInAgain(state.job.id);
    if (state.waiting === 'offline') {
      const act = () => void jobs.command(state.job.id, 'resume');
      const action = { label: text('try-again'), act };
      notice.value = { kind: 'error', sentence: jobText('job.offline'), action };
    } else if (before?.waiting === 'offline') notice.value = null;
  }

  return {
    async offerUnfinished() {
      const stories = await jobs.stories();
      const running = new Set(states.value.map(({ job }) => job.id));
      const left = stories.find(({ job, end }) => !end && job.idBoard === idBoard && !running.has(job.id));
      if (!left || notice.value) return;
      const { done, total } = tally(left);
      const action = { label: jobText('job.resume'), act: () => void jobs.adopt(left.job.id) };
      notice.value = { kind: 'error', sentence: jobText('job.left', { done, total }), action };
    },
  };
}
