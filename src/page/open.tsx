/** What every page begins with: the host, the client, the session. Plain functions passing plain objects. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { readConfig } from '../host/config.ts';
import { connectPage, type Host } from '../host/page.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { remoteRunner } from '../jobs/remote.ts';
import { openChannel } from '../lib/channel.ts';
import { type Offered, offered } from '../lib/download.ts';
import { speak, text } from '../strings/text.ts';
import { type Client, createClient } from '../trello/client.ts';
import { createPace, trelloPace } from '../trello/pace.ts';
import { broadcastPace } from '../trello/pace-channel.ts';
import { LoadTrouble, preload } from '../ui/Lazy.tsx';
import { loadComposer } from '../ui/LazyComposer.tsx';
import { Words } from '../ui/words.ts';
import { Bounded, Broken, Mishaps, Unloaded } from './Broken.tsx';
import { createSession, type Session } from './session.ts';
import { reloadWhenStale } from './stale.ts';
import type { PageWorkspace } from './workspace.ts';

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

/**
 * Loads what makes changes as soon as anything has the focus, so that the first change need not wait for it.
 */
export function warmUp({ known, warmUp }: Pick<PageWorkspace, 'known' | 'warmUp'>): void {
  document.addEventListener('focusin', () => {
    // Without a network it is loaded when it is wanted; what was loaded is not loaded again.
    if (known.value) Promise.all([warmUp(), preload(loadComposer)]).catch(() => {});
  });
}

/** The jobs of a member in this browser. */
export function openJobs({ host, client, session }: Opened, idMember: string | null): Jobs {
  const connectors = openChannel('muster-wake');
  const tab = host.place?.tab ?? null;
  const wake = () => connectors.post({ member: idMember, tab });
  session.state.subscribe((state) => {
    if (state === 'in') wake();
  });
  const runner = remoteRunner({
    channel: openChannel(`muster-${idMember}`),
    tab,
    wake,
    own: async () => (await import('./own-runner.ts')).ownRunner(client, idMember),
  });
  return createJobs(runner, async () => (await import('../features/kinds.ts')).kinds);
}

/** Draws the page that `start` makes, and says so in a sentence when it cannot be made. */
export async function launch({ host, spoken }: Opened, start: () => Promise<ComponentChild>): Promise<void> {
  const root = document.querySelector('#page');
  if (!root) throw new Error('The page has no place for its content.');
  document.body.dataset.surface = host.place?.surface;
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
    const content = host.place ? await start() : <p>{text('outside')}</p>;
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
