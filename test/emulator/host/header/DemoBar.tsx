import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { root } from '../state/place.ts';

/** Says what this is, where it lives in the browser alone, and begins anew. */
export function DemoBar() {
  const { api } = useHost();
  const [busy, setBusy] = useState(false);
  const startOver = async () => {
    setBusy(true);
    await api.post('/_emulator/reset');
    // What Muster keeps in this browser is taken away from there: here its pages hold it open.
    location.assign(`${root}#start-over`);
  };
  return (
    <aside class="demo-bar">
      <p>
        <strong>A demonstration, not Trello.</strong> The board and all you do to it stay in this browser.
      </p>
      <button type="button" disabled={busy} onClick={() => void startOver()}>
        Start over
      </button>
      <a href={root}>About</a>
    </aside>
  );
}
