/**
 * Where jobs run. A page may be closed at any moment, so it hands its jobs to a worker that the connector keeps: that lives
 * as long as the board's tab, and its timers are not throttled as those of a hidden frame. Both talk over a broadcast
 * channel, the only way that also works where the browser blocks third-party storage; so there is one mechanism for both.
 * Whoever accepted a job runs it, and nobody else: a job goes to the worker of its own tab and is told to all. Where there
 * are locks and a journal on disk (they come together), the workers of other tabs queue for the job's lock, and one of
 * them takes it up when its tab is closed; it asks Trello about what was `sent`. Without, the job ends with its
 * tab, as the preview says. Where no worker answers (an old browser, a failed load) the page runs its jobs itself, and says
 * so where they end with it.
 */
import type { Channel } from '../lib/channel.ts';
import { type Message, readMessage } from './message.ts';
import { readStory } from './read-story.ts';
import type { JobState, Runner, RunnerEvent } from './runner.ts';

export interface ServeOptions {
  readonly channel: Channel;
  /** The tab whose connector keeps this runner. */
  readonly tab: string | null;
}

/** Lets the pages of all tabs use a runner. */
export function serveRunner(runner: Runner, { channel, tab }: ServeOptions): void {
  const id = crypto.randomUUID();
  const post = (message: Message) => channel.post(message);
  const withdrawn = new Set<string>();
  const standingBy = new Set<string>();

  async function start({ job, request }: Message & { type: 'start' }): Promise<void> {
    // What was withdrawn while this runner was slow to start is in the queue behind it.
    await new Promise((resume) => setTimeout(resume));
    if (withdrawn.has(job.id)) return;
    await runner.start(job);
    post({ type: 'answer', request });
  }

  function standBy({ job, lasting, ended }: JobState): void {
    if (!lasting || ended || standingBy.has(job.id) || runner.states().some((state) => state.job.id === job.id)) return;
    standingBy.add(job.id);
    void runner.adopt(job.id);
  }

  runner.subscribe((event) => {
    post({ type: 'event', event });
  });
  channel.onMessage((data) => {
    const message = readMessage(data);
    if (message?.type === 'who') post({ type: 'here', runner: id, tab, states: runner.states() });
    if (message?.type === 'start' && message.to === id) void start(message);
    if (message?.type === 'withdraw') withdrawn.add(message.job);
    if (message?.type === 'adopt' && message.to === id) void runner.adopt(message.job);
    if (message?.type === 'command') void runner.command(message.job, message.command);
    if (message?.type === 'tell' && message.to === id) {
      void runner.stories().then((value) => post({ type: 'answer', request: message.request, value }));
    }
    if (message?.type === 'event' && message.event.type === 'state') standBy(message.event.state);
    if (message?.type === 'here') message.states.forEach(standBy);
  });
  post({ type: 'who' });
  post({ type: 'here', runner: id, tab, states: runner.states() });
}

export interface RemoteOptions extends ServeOptions {
  /** Asks the connectors for a worker; `anew`: that of this tab is gone. */
  readonly wake: (anew?: boolean) => void;
  /** A runner in this page, for where there is no worker. */
  readonly own: () => Promise<Runner>;
  /** How long a worker may take to answer, in milliseconds. */
  readonly patience?: number;
}

/** How often, in ms, runners are asked for a sign of life while a job runs, and how often one may miss it. */
const pulse = 2_000;
const missable = 4;

/** The runner of a page: a worker's, or its own where none answers. */
export function remoteRunner({ channel, tab, wake, own, patience = 6_000 }: RemoteOptions): Runner {
  const post = (message: Message) => channel.post(message);
  const listeners = new Set<(event: RunnerEvent) => void>();
  const answers = new Map<string, (value: unknown) => void>();
  const states = new Map<string, JobState>();
  let worker: string | null = null;
  let found: () => void = () => {};
  let finding = new Promise<void>((resolve) => {
    found = resolve;
  });
  let ownRunner: Promise<Runner> | null = null;
  /** How often nothing was heard of each job, and of the worker of this tab. */
  const missed = new Map<string, number>();
  let silent = 0;
  let watch: ReturnType<typeof setInterval> | undefined;

  const hear = (event: RunnerEvent) => {
    if (event.type === 'state') {
      if (event.state.ended) states.delete(event.state.job.id);
      else states.set(event.state.job.id, event.state);
    }
    missed.delete(event.type === 'state' ? event.state.job.id : event.job);
    if (states.size > 0) watch ??= setInterval(() => void look(), pulse);
    for (const listener of listeners) listener(event);
  };

  function meet({ runner, tab: where, states }: Message & { type: 'here' }): void {
    for (const state of states) hear({ type: 'state', state });
    if (where !== tab) return;
    silent = 0;
    worker = runner;
    found();
  }

  channel.onMessage((data) => {
    const message = readMessage(data);
    if (message?.type === 'here') meet(message);
    if (message?.type === 'event') hear(message.event);
    if (message?.type === 'answer') answers.get(message.request)?.(message.value);
  });
  post({ type: 'who' });
  wake();

  /** Looks whether what runs the jobs still does: a worker can end without a word, with its frame or for want of memory. */
  async function look(): Promise<void> {
    if (states.size === 0) {
      clearInterval(watch);
      watch = undefined;
      return;
    }
    const here = new Set((await ownRunner)?.states().map(({ job }) => job.id));
    if (++silent > missable && worker) {
      lose();
      wake(true);
    }
    for (const state of [...states.values()].filter(({ job }) => !here.has(job.id))) {
      const { id } = state.job;
      missed.set(id, (missed.get(id) ?? 0) + 1);
      if ((missed.get(id) ?? 0) <= missable) continue;
      // What is on disk is taken up; of what was in the worker's memory nobody knows where it stands.
      if (state.lasting) void self.adopt(id);
      else hear({ type: 'state', state: { ...state, status: 'lost', ended: true } });
    }
    post({ type: 'who' });
  }

  /** This page runs its jobs itself from now on, and says so to the others. */
  function alone(): Promise<Runner> {
    ownRunner ??= own().then((runner) => {
      serveRunner(runner, { channel, tab: null });
      runner.subscribe((event) => hear(event.type === 'state' ? { ...event, state: ownState(event.state) } : event));
      return runner;
    });
    return ownRunner;
  }

  async function findWorker(): Promise<string | null> {
    if (!worker) await Promise.race([finding, later(patience)]);
    return worker;
  }

  /** What the worker answers; undefined when it does not. */
  async function ask(message: (request: string) => Message): Promise<{ value: unknown } | undefined> {
    const request = crypto.randomUUID();
    const answer = new Promise<{ value: unknown }>((resolve) => {
      answers.set(request, (value) => resolve({ value }));
    });
    post(message(request));
    // Where this page itself was held up, the answer may be in the queue behind the timer.
    const got = await Promise.race([answer, later(patience).then(() => later(50))]);
    answers.delete(request);
    return got;
  }

  function lose(): void {
    worker = null;
    finding = new Promise((resolve) => {
      found = resolve;
    });
  }

  const self: Runner = {
    async start(job) {
      // Also in the other tabs: one of them takes the job up when this tab is closed.
      wake();
      const to = ownRunner ? null : await findWorker();
      if (to) {
        if (await ask((request) => ({ type: 'start', to, request, job }))) return;
        post({ type: 'withdraw', job: job.id });
        lose();
      }
      const runner = await alone();
      await runner.start(job);
    },
    async adopt(job) {
      const to = ownRunner ? null : await findWorker();
      if (to) post({ type: 'adopt', to, job });
      else await (await alone()).adopt(job);
    },
    async command(job, command) {
      post({ type: 'command', job, command });
      await (await ownRunner)?.command(job, command);
    },
    async stories() {
      const to = ownRunner ? null : await findWorker();
      const answer = to ? await ask((request) => ({ type: 'tell', to, request })) : undefined;
      if (answer && Array.isArray(answer.value)) return answer.value.flatMap((story) => readStory(story) ?? []);
      // Looking at what was done must not make this page the one that runs jobs.
      return (await (ownRunner ?? own())).stories();
    },
    states: () => [...states.values()],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return self;
}

/** A job that this page runs: without a journal on disk nobody takes it up when the page is closed. */
function ownState(state: JobState): JobState {
  return { ...state, withPage: !state.lasting };
}

function later(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
