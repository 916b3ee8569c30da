import { useEffect, useRef, useState } from 'preact/hooks';
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

/** How long a success stays, in ms: until it was read, or may be acted on; an error stays until it is dismissed. */
const lifetime = ({ sentence, action }: NoticeContent) => (action ? 20_000 : 4_000 + 60 * sentence.length);

/** One sentence with one button, or two where it asks. */
export function NoticeBar({ content, dismiss, onDismiss }: NoticeBarProps) {
  const [held, setHeld] = useState(false);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  useEffect(() => {
    // What somebody points at or has the focus on does not go away (https://www.w3.org/TR/WCAG22/#timing-adjustable).
    if (content.kind !== 'said' || held) return undefined;
    const timer = setTimeout(onDismiss, lifetime(content));
    return () => clearTimeout(timer);
  }, [content, held]);

  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a frame as high as its content, what the person sees of it is known to the browser alone.
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        // A frame that is about to be as low as its content hides nothing of it.
        const end = Math.min(entry.boundingClientRect.bottom, window.innerHeight);
        const hidden = Math.max(end - entry.intersectionRect.bottom, 0);
        place.current?.style.setProperty('--hidden', `${hidden}px`);
      },
      { threshold: Array.from({ length: 101 }, (_, percent) => percent / 100) },
    );
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={place} class="notice-place">
      <div
        class={`notice ${content.kind}`}
        onPointerEnter={hold}
        onPointerLeave={release}
        onFocusIn={hold}
        onFocusOut={release}
      >
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
