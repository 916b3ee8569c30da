import { render } from 'preact';
import { useState } from 'preact/hooks';
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
  const copy = async () => {
    const copied = await copyText(file.text);
    setSaid(text(copied ? 'offered.copied' : 'offered.closed'));
    // What the clipboard does not take is taken by hand.
    if (!copied) setShown(true);
  };
  return (
    <section class="offered" aria-label={file.name}>
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

/** Shows them for the file that was offered last. */
export function offer(file: File): void {
  const place = document.querySelector('#offered') ?? document.body.appendChild(document.createElement('div'));
  place.id = 'offered';
  const close = () => render(null, place);
  close();
  render(<Offered file={file} close={close} />, place);
}
