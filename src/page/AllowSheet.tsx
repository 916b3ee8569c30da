import { text } from '../strings/sign-in-text.ts';
import { text as common } from '../strings/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ByHand } from './ByHand.tsx';
import type { Session } from './session.ts';

/** Asked at the first change: whether Muster may write. What was wanted waits meanwhile, and goes on with the consent. */
export function AllowSheet({ session }: { readonly session: Session }) {
  return (
    <Dialog title={text('write.title')} onClose={session.decline}>
      <p role="alert">{session.asking.value || text('write.why')}</p>
      {session.byHand.value && <ByHand session={session} />}
      <div class="row">
        <button type="button" class="button primary" onClick={() => void session.authorize()}>
          {text('write.allow')}
        </button>
        <button type="button" class="button" onClick={session.decline}>
          {common('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
