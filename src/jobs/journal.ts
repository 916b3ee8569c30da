import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Job, Outcome, Story } from './job.ts';
import { type Kept, tooMuch } from './journal-bounds.ts';
import { isIndex, isOutcome, readStory } from './read-story.ts';

/**
 * What Muster did on this device: each job as it was started, and a record of each edit before it is sent and after its
 * answer. While a job runs, records are only ever added; when it ends they are folded into one story. After a crash,
 * an edit whose last record is `sent` may or may not have happened.
 */
export interface Journal {
  /** Whether it outlives the tab: not where the browser blocks storage inside Trello, nor when the disk is full. */
  lasting(): boolean;
  begin(job: Job): Promise<void>;
  write(job: string, index: number, outcome: Outcome): Promise<void>;
  /** Takes a job that had ended up again, with what is known of its edits by now. */
  reopen(job: string, outcomes: readonly (Outcome | undefined)[]): Promise<void>;
  /** Folds a job's records into its story. */
  end(job: string, end: 'finished' | 'cancelled'): Promise<void>;
  story(job: string): Promise<Story | undefined>;
  /** Newest first. */
  stories(): Promise<readonly Story[]>;
  /** Forgets everything, here and on disk. */
  erase(): Promise<void>;
}

interface EditRecord {
  readonly job: string;
  readonly index: number;
  readonly outcome: Outcome;
}

interface Schema extends DBSchema {
  stories: {
    key: string;
    value: Story & { readonly at: string; readonly size?: number };
    indexes: { at: string; extent: [string, number] };
  };
  records: { key: number; value: EditRecord; indexes: { job: string } };
}

/** The journal of a member in this browser; in memory where the browser allows no storage inside Trello, or for nobody. */
export async function openJournal(idMember: string | null): Promise<Journal> {
  if (idMember === null) return inMemory();
  try {
    const db = await openDB<Schema>(`muster-journal-${idMember}`, 2, {
      upgrade(db, from, _, change) {
        if (from < 1) {
          db.createObjectStore('stories', { keyPath: 'job.id' }).createIndex('at', 'at');
          db.createObjectStore('records', { autoIncrement: true }).createIndex('job', 'job');
        }
        // How large each job is, to be told without reading it.
        change.objectStore('stories').createIndex('extent', ['at', 'size']);
      },
      // A newer version in another tab goes first; this one then keeps what it writes in memory.
      blocking: (_, __, { target }) => target instanceof IDBDatabase && target.close(),
    });
    await prune(db);
    return inDatabase(db);
  } catch {
    // Third-party storage is blocked: a common setting, and Incognito's default.
    return inMemory();
  }
}

/** Forgets the oldest jobs where there are too many, too old or too large ones. */
async function prune(db: IDBPDatabase<Schema>): Promise<void> {
  const kept: Kept[] = [];
  const { store } = db.transaction('stories');
  for (let at = await store.index('extent').openKeyCursor(); at; at = await at.continue()) {
    const [date, size] = at.key;
    kept.push({ id: at.primaryKey, at: date, size });
  }
  for (const id of tooMuch(kept, Date.now())) await db.delete('stories', id);
}

/** About how much of the disk it takes. */
function sizeOf(entry: Pick<Story, 'job'>): number {
  return JSON.stringify(entry.job).length;
}

function inDatabase(db: IDBPDatabase<Schema>): Journal {
  /** Takes over what the disk refuses, so that a job goes on; only resuming it after the tab is closed is lost. */
  const memory = inMemory();
  let full = false;

  async function attempt(write: () => Promise<unknown>, instead: () => Promise<void>): Promise<void> {
    if (!full) {
      try {
        await write();
        return;
      } catch {
        full = true;
      }
    }
    await instead();
  }

  /** The story with the records that were added to it; null where another version wrote what cannot be read here. */
  async function fold(stored: unknown): Promise<Story | null> {
    const entry = readStory(stored);
    if (!entry) return null;
    const outcomes = [...entry.outcomes];
    for (const { index, outcome } of await db.getAllFromIndex('records', 'job', entry.job.id)) {
      if (isOutcome(outcome) && isIndex(index) && index < entry.job.edits.length) outcomes[index] = outcome;
    }
    const kept = await memory.story(entry.job.id);
    kept?.outcomes.forEach((outcome, index) => {
      outcomes[index] = outcome ?? outcomes[index];
    });
    return { ...entry, outcomes };
  }

  async function story(id: string): Promise<Story | undefined> {
    const entry = await db.get('stories', id);
    return (await fold(entry)) ?? memory.story(id);
  }

  return {
    lasting: () => !full,
    begin: (job) =>
      attempt(
        async () => {
          // Another runner may have begun it, where a page took that one for dead: what it wrote stays.
          const { store, done } = db.transaction('stories', 'readwrite');
          const begun = (await store.getKey(job.id)) !== undefined;
          const story = { job, outcomes: [], at: job.at, size: sizeOf({ job }) };
          await Promise.all([begun || store.put(story), done]);
        },
        () => memory.begin(job),
      ),
    write: (job, index, outcome) =>
      attempt(
        () => db.add('records', { job, index, outcome }),
        async () => {
          const entry = (await memory.story(job)) ?? (await db.get('stories', job));
          if (entry) await memory.begin(entry.job);
          await memory.write(job, index, outcome);
        },
      ),
    async reopen(id, outcomes) {
      const ended = await story(id);
      if (!ended) return;
      const { job } = ended;
      await attempt(
        () => db.put('stories', { job, outcomes, at: job.at, size: sizeOf({ job }) }),
        () => memory.reopen(id, outcomes),
      );
    },
    async end(id, end) {
      const ended = await story(id);
      if (!ended) return;
      await attempt(
        async () => {
          const change = db.transaction(['stories', 'records'], 'readwrite');
          const records = await change.objectStore('records').index('job').getAllKeys(id);
          await Promise.all([
            change.objectStore('stories').put({ ...ended, end, at: ended.job.at, size: sizeOf(ended) }),
            ...records.map((key) => change.objectStore('records').delete(key)),
            change.done,
          ]);
          await prune(db);
        },
        () => memory.end(id, end),
      );
    },
    story,
    async stories() {
      const stored = (await db.getAllFromIndex('stories', 'at')).reverse();
      const entries = (await Promise.all(stored.map(fold))).filter((story) => story !== null);
      const ids = new Set(entries.map(({ job }) => job.id));
      return [...(await memory.stories()).filter(({ job }) => !ids.has(job.id)), ...entries];
    },
    async erase() {
      await Promise.all([db.clear('stories'), db.clear('records'), memory.erase()]);
    },
  };
}

function inMemory(): Journal {
  const stories = new Map<
    string,
    { readonly job: Job; readonly outcomes: (Outcome | undefined)[]; end?: 'finished' | 'cancelled' }
  >();
  const read = ({ job, outcomes, end }: Story): Story => ({ job, outcomes: [...outcomes], ...(end && { end }) });
  return {
    lasting: () => false,
    async begin(job) {
      if (!stories.has(job.id)) stories.set(job.id, { job, outcomes: [] });
    },
    async write(id, index, outcome) {
      const story = stories.get(id);
      if (story) story.outcomes[index] = outcome;
    },
    async reopen(id, outcomes) {
      const story = stories.get(id);
      if (story) stories.set(id, { job: story.job, outcomes: [...outcomes] });
    },
    async end(id, end) {
      const story = stories.get(id);
      if (story) story.end = end;
    },
    async story(id) {
      const story = stories.get(id);
      return story && read(story);
    },
    stories: async () => [...stories.values()].map((story) => read(story)).reverse(),
    async erase() {
      stories.clear();
    },
  };
}
