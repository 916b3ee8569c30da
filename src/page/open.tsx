/** What every page begins with: the host, the client, the session. Plain functions passing plain objects. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { readConfig } from '../host/config.ts';
import { connectPage, type Host } from '../host/page.ts';
import { type Offered, offered } from '../lib/download.ts';
import { speak, text } from '../strings/text.ts';
import { type Client, createClient } from '../trello/client.ts';
import { createPace, trelloPace } from '../trello/pace.ts';
import { broadcastPace } from '../trello/pace-channel.ts';
import { LoadTrouble } from '../ui/Lazy.tsx';
import { Words } from '../ui/words.ts';
import { Bounded, Broken, Mishaps, Unloaded } from './Broken.tsx';
import { keptKnown } from './kept.ts';
import { createSession, type Session } from './session.ts';
import { reloadWhenStale } from './stale.ts';

/** What a page is made of, once it is connected. */
export interface Opened {
  readonly host: Host;
  readonly client: Client;
  readonly session: Session;
  /** Settles when the texts are there in the person's language. */
  readonly spoken: ReturnType<typeof speak>;
  /** How many entries of an answer of Trello's could not be read, at most. */
  readonly leftOut: ReadonlySignal<number>;
  /** Milliseconds that so many requests take at a safe pace. */
  forecast(count: number): number;
  /** Calls back when Trello says that something changed. */
  onChange(listener: () => void): void;
  /** Says so oneself. */
  changed(): void;
}

/** Connects the page to Trello's. To be called while the page loads, or Trello's first message is missed. */
export function open(): Opened {
  const config = readConfig(document);
  const host = connectPage(config);
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  host.onChange(changed);
  reloadWhenStale(host.address);
  // Asked for at once, awaited before anything is drawn.
  const spoken = speak(host.locale);
  const pace = createPace({ ...trelloPace, channel: broadcastPace() });
  const leftOut = signal(0);
  const client: Client = createClient({
    origin: config.api,
    credentials: (method) => session.credentials(method),
    pace,
    fetch: (request) => window.fetch(request),
    onLeftOut: (count) => {
      leftOut.value = Math.max(leftOut.value, count);
    },
  });
  const session = createSession({
    auth: host.auth,
    client,
    idMember: host.place?.member ?? null,
    key: config.client ? null : config.key,
  });
  // Also while nothing is read, as a job waits for just this: the person may sign in on another page.
  listeners.push(() => {
    if (session.state.value === 'out') void session.check();
  });
  return {
    host,
    client,
    session,
    spoken,
    leftOut,
    forecast: (count) => pace.forecast(count),
    onChange: (listener) => void listeners.push(listener),
    changed,
  };
}

/** Draws the page that `start` makes, and says so in a sentence when it cannot be made. */
export async function launch({ host, spoken }: Opened, start: () => Promise<ComponentChild>): Promise<void> {
  // Somebody opened the address of the page by hand.
  if (!host.place) return window.location.replace('./outside.html');
  const root = document.querySelector('#page');
  if (!root) throw new Error('The page has no place for its content.');
  document.body.dataset.surface = host.place.surface;
  host.fit(root);
  // Trello does not see the keys pressed in a frame.
  // An open sheet or menu is closed by the browser, wherever the focus is.
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !document.querySelector('dialog[open], :popover-open')) void host.close();
  });
  document.addEventListener(offered, (event) => {
    const { detail } = event as CustomEvent<Offered>; // Dispatched by nobody but `download`.
    void import('./Offered.tsx').then(({ offer }) => offer(detail));
  });
  try {
    const { locale, dir } = await spoken;
    document.documentElement.lang = locale;
    document.documentElement.dir = dir;
    const [content] = await Promise.all([start(), keptKnown]);
    root.replaceChildren();
    render(
      <Words.Provider value={{ close: (title) => text('close', { title }) }}>
        <LoadTrouble.Provider value={Unloaded}>
          <Mishaps>
            <Bounded view={document.title}>{content}</Bounded>
          </Mishaps>
        </LoadTrouble.Provider>
      </Words.Provider>,
      root,
    );
  } catch (error) {
    root.replaceChildren();
    render(<Broken sentence={text('failed')} error={error} view={document.title} />, root);
  }
}
