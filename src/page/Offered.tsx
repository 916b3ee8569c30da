import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../lib/clipboard.ts';
import { addressOf, type Offered as File } from '../lib/download.ts';
import { text } from '../strings/offered-text.ts';
import './offered.css';

interface OfferedProps {
  readonly file: File;
  readonly close: () => void;
}

/** Other ways to a file, where the frame may download nothing: by the clipboard, in a tab of its own, by hand. */
function Offered({ file, close }: OfferedProps) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);
  const note = useRef<HTMLElement>(null);
  useEffect(() => {
    // In a frame as high as its content, where the part that the person sees begins is known to the browser alone.
    const seeing = new IntersectionObserver(([entry]) => {
      note.current?.style.setProperty('--seen', `${Math.max(entry?.intersectionRect.top ?? 0, 0)}px`);
      seeing.disconnect();
    });
    seeing.observe(document.documentElement);
    return () => seeing.disconnect();
  }, []);
  useEffect(() => {
    // Escape is for what came last: not for the sheet below it, nor for the page.
    const onKey = (event: KeyboardEvent) => {
      const over = document.querySelector(':popover-open') ?? openSheet();
      if (event.key !== 'Escape' || (over && !over.contains(note.current))) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  const copy = async () => {
    const copied = await copyText(file.text);
    setSaid(text(copied ? 'offered.copied' : 'offered.closed'));
    // What the clipboard does not take is taken by hand.
    if (!copied) setShown(true);
  };
  return (
    <section ref={note} class="offered" aria-label={file.name}>
      <p role="status">{said || text('offered.what', { name: file.name })}</p>
      <p class="row wrap">
        <button type="button" class="button" onClick={() => void copy()}>
          {text('offered.copy')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => window.open(addressOf(file.text, 'text/plain;charset=utf-8'), '_blank', 'noopener')}
        >
          {text('offered.tab')}
        </button>
        <button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {text('offered.show')}
        </button>
        <button type="button" class="button" onClick={close}>
          {text('offered.done')}
        </button>
      </p>
      {shown && (
        <textarea
          class="field"
          readOnly
          rows={8}
          aria-label={file.name}
          value={file.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  );
}

/** Shows them for the file that was offered last: in the sheet that is open, as nothing behind it can be pressed. */
export function offer(file: File): void {
  const before = document.querySelector('#offered');
  if (before) render(null, before);
  before?.remove();
  const place = document.createElement('div');
  place.id = 'offered';
  (openSheet() ?? document.body).append(place);
  render(<Offered file={file} close={() => render(null, place)} />, place);
}

function openSheet(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
}
