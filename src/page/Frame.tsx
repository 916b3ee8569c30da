import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CommandPalette } from '../features/commands/CommandPalette.tsx';
import { text } from '../strings/text.ts';
import { Lazy } from '../ui/Lazy.tsx';
import { Notice } from '../ui/Notice.tsx';
import './frame.css';
import type { Session } from './session.ts';
import type { PageWorkspace } from './workspace.ts';

interface FrameProps {
  readonly session: Session;
  readonly workspace: PageWorkspace;
  /** What quick commands may open, and what they are about. */
  readonly commands: Omit<ComponentProps<typeof CommandPalette>, 'workspace' | 'onClose'>;
  readonly children: ComponentChildren;
}

const loadRunningJobs = async () => (await import('./RunningJobs.tsx')).RunningJobs;
const loadPalette = async () => (await import('../features/commands/CommandPalette.tsx')).CommandPalette;
const loadAllowSheet = async () => (await import('./AllowSheet.tsx')).AllowSheet;
const loadByHand = async () => (await import('./ByHand.tsx')).ByHand;
const loadShortcuts = async () => (await import('./Shortcuts.tsx')).Shortcuts;
const loadPreviewSheet = async () => (await import('./PreviewSheet.tsx')).PreviewSheet;

/** What every page has around its views: the way in, and what just happened. */
export function Frame({ session, workspace, commands, children }: FrameProps) {
  const [open, setOpen] = useState<'commands' | 'shortcuts' | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && workspace.known.value;
      if (!command && (event.key !== '?' || isWriting(event.target))) return;
      event.preventDefault();
      setOpen(command ? 'commands' : 'shortcuts');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(null);
  const running = workspace.running.value.filter(({ total, status }) => total > 1 || status === 'paused');
  const preview = workspace.preview.value;
  return (
    <main class="frame">
      {session.state.value === 'out' && <SignIn session={session} />}
      {workspace.known.value && workspace.asOf.value === null && !workspace.canWrite.value && (
        <p class="quiet">{text('read-only')}</p>
      )}
      {/* Above what grows while it runs, on a card; on the board page over all: a button must not move under the pointer. */}
      {running.length > 0 && <Lazy load={loadRunningJobs} props={{ running, command: workspace.command }} />}
      {children}
      {open === 'commands' && <Lazy load={loadPalette} props={{ workspace, ...commands, onClose: close }} />}
      {open === 'shortcuts' && <Lazy load={loadShortcuts} props={{ onClose: close }} />}
      {preview && <Lazy load={loadPreviewSheet} props={{ preview }} />}
      {session.asking.value !== null && <Lazy load={loadAllowSheet} props={{ session }} />}
      <Notice content={workspace.notice.value} dismiss={text('dismiss')} onDismiss={() => workspace.say(null)} />
    </main>
  );
}

/** Whether keys pressed there make a text. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type=checkbox])');
}

/** One sentence, one button. */
export function SignIn({ session }: { readonly session: Session }) {
  return (
    <div class="sign-in row" role="alert">
      <p class="grow">{session.why.value()}</p>
      <button type="button" class="button primary" onClick={() => void session.authorize()}>
        {text('authorize')}
      </button>
      {session.byHand.value && session.asking.value === null && <Lazy load={loadByHand} props={{ session }} />}
    </div>
  );
}
