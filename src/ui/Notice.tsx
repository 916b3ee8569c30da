import { Lazy } from './Lazy.tsx';
import type { NoticeContent } from './NoticeBar.tsx';

interface NoticeProps {
  readonly content: NoticeContent | null;
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

/** Loads what a notice looks like. */
export const loadNoticeBar = async () => (await import('./NoticeBar.tsx')).NoticeBar;

/** What just happened, if anything. The live region is always there, so it is read. */
export function Notice({ content, dismiss, onDismiss }: NoticeProps) {
  return (
    <div role={content?.kind === 'error' ? 'alert' : 'status'}>
      {content && <Lazy load={loadNoticeBar} props={{ content, dismiss, onDismiss }} />}
    </div>
  );
}
