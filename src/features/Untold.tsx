import { text } from '../strings/text.ts';
import { drawings } from '../ui/drawings.ts';
import { Empty } from '../ui/Empty.tsx';
import { icons } from '../ui/Icon.tsx';
import type { Workspace } from './feature.ts';

interface UntoldProps {
  readonly workspace: Workspace;
  /** What the person sees here once they allow it. */
  readonly sentence: string;
}

/** Stands in a view until the board is read: lines where lines will be, or why there are none and what to do about it. */
export function Untold({ workspace, sentence }: UntoldProps) {
  const reach = workspace.reach.value;
  if (reach === 'reading') return <div class="skeleton" aria-busy="true" />;
  if (reach === 'unasked') {
    return (
      <Empty drawing={drawings.lock}>
        <p class="quiet">{sentence}</p>
      </Empty>
    );
  }
  return (
    <Empty drawing={icons.search}>
      <p class="quiet">{text('unread')}</p>
      <button type="button" class="button" onClick={() => void workspace.refresh()}>
        {text('try-again')}
      </button>
    </Empty>
  );
}
