import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './notice.css';

export interface NoticeContent {
  readonly kind: 'said' | 'error';
  readonly sentence: string;
  readonly action?: NoticeAction;
  /** The other answer, where the sentence asks something. */
  readonly other?: NoticeAction;
}

interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

interface NoticeBarProps {
  readonly content: NoticeContent;
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

/** How long a success stays; an error stays until it is dismissed. */
const lifetime = 10_000;

/** One sentence with one button, or two where it asks. */
export function NoticeBar({ content, dismiss, onDismiss }: NoticeBarProps) {
  useEffect(() => {
    if (content.kind !== 'said') return undefined;
    const timer = setTimeout(onDismiss, lifetime);
    return () => clearTimeout(timer);
  }, [content]);

  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a frame as high as its content, what the person sees of it is known to the browser alone.
    const observer = new IntersectionObserver(
      (entries) => {
        const hidden = window.innerHeight - (entries.at(-1)?.intersectionRect.bottom ?? window.innerHeight);
        if (place.current) place.current.style.setProperty('--hidden', `${Math.max(hidden, 0)}px`);
      },
      { threshold: Array.from({ length: 101 }, (_, percent) => percent / 100) },
    );
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={place} class="notice-place">
      <div class={`notice ${content.kind}`}>
        <span class="grow" dir="auto">
          {content.sentence}
        </span>
        {[content.action, content.other].map(
          (action) =>
            action && (
              <button key={action.label} type="button" class="notice-action" onClick={action.act}>
                {action.label}
              </button>
            ),
        )}
        <button type="button" class="notice-close" aria-label={dismiss} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
