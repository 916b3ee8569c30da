import type { Connected } from '../host/client.ts';
import type { Config } from '../host/config.ts';
import { type FromWorker, failed } from '../host/relay.ts';
import { record } from '../lib/record.ts';
import workerUrl from '../worker.ts?worker&url';

/** Runs the jobs of this tab, from when a page of Muster first asks for it. */
export interface TabWorker {
  /** A page says that it needs a worker, and whose; and again when the person has signed in. */
  wake(asked: unknown): void;
  dismiss(): void;
}

/** The worker's address is the one text that becomes a script: where browsers have Trusted Types no other may. */
const scripts = window.trustedTypes?.createPolicy('muster', { createScriptURL: () => workerUrl });

export function createTabWorker(trello: Connected, { key, client, api }: Config, tab: string): TabWorker {
  let worker: Worker | undefined;

  function start(member: string | null): Worker {
    const started = new Worker(scripts?.createScriptURL('') ?? workerUrl, { type: 'module' });
    started.addEventListener('message', async ({ data: { id, verb, args } }: MessageEvent<FromWorker>) => {
      // What each verb takes is seen to where it is asked.
      const ask = trello[verb] as (...args: readonly unknown[]) => Promise<unknown>;
      const value = await ask(...args).catch(() => failed);
      started.postMessage({ type: 'answer', id, value });
    });
    started.addEventListener('error', (event) => {
      // It never began: after a new deployment its file may be gone. Pages run their jobs themselves then; the next may try again.
      if (!(event instanceof ErrorEvent)) worker = undefined;
    });
    started.postMessage({ type: 'begin', member, tab, key: client ? null : key, api });
    return started;
  }

  return {
    wake(asked) {
      const member = memberIn(asked);
      if (member === undefined) return;
      // In another tab somebody else may look at Trello: with that person's jobs this one has nothing to do.
      const { tab: where, anew } = asked as { tab?: unknown; anew?: unknown };
      if (where !== tab && member !== trello.member()) return;
      // Browsers do not say that a worker is gone; its pages do, which hear nothing of it any more.
      if (where === tab && anew === true) this.dismiss();
      worker ??= start(member);
      worker.postMessage({ type: 'signed-in' });
    },
    dismiss() {
      worker?.terminate();
      worker = undefined;
    },
  };
}

/** Whose worker is wanted, null for nobody's; undefined for what is no wish at all: any page of this origin may speak here. */
function memberIn(asked: unknown): string | null | undefined {
  const { member } = record(asked);
  return member === null || (typeof member === 'string' && /^\w{1,64}$/.test(member)) ? member : undefined;
}
