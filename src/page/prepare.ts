import { effect } from '@preact/signals';
import { whenIdle } from '../lib/when-idle.ts';
import { preload } from '../ui/Lazy.tsx';
import { loadComposer } from '../ui/LazyComposer.tsx';
import { loadNoticeBar } from '../ui/Notice.tsx';
import type { Session } from './session.ts';
import type { PageWorkspace } from './workspace.ts';

interface PrepareOptions {
  readonly workspace: PageWorkspace;
  readonly session: Session;
  /** Resolves when the code of the view that is shown first is there, or did not come. */
  readonly loaded: Promise<void>;
}

/**
 * Once the first view has been drawn, follows jobs and loads what makes changes: the view need not wait for it, and the first
 * change need not either. What is wanted before is loaded at once.
 */
export async function prepare({ workspace, session, loaded }: PrepareOptions): Promise<void> {
  await Promise.all([once(() => workspace.known.value || session.state.value === 'out'), loaded]);
  whenIdle(() => {
    void workspace.startWork().then(() => workspace.offerUnfinished(), later);
    void preload(loadNoticeBar).catch(later);
  });
  await once(() => workspace.canWrite.value);
  whenIdle(() => void Promise.all([workspace.warmUp(), preload(loadComposer)]).catch(later));
}

/** Without a network it is loaded when it is wanted, and whoever wants it says so. */
function later(): void {}

/** Resolves when it is so. */
async function once(is: () => boolean): Promise<void> {
  let stop = () => {};
  await new Promise<void>((resolve) => {
    stop = effect(() => {
      if (is()) resolve();
    });
  });
  stop();
}
