import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Edit } from './edit.ts';

/**
 * What Muster did on this device: each job as it was planned, and a record of each edit before it is sent and after its
 * answer. Records are only ever added. After a crash, an edit whose last record is `sent` may or may not have happened:
 * Trello has to be asked.
 */
export interface Journal {
  /** Whether it outlives the tab; false where the browser blocks storage inside Trello. */
  readonly lasting: boolean;
  plan(job: Job): Promise<void>;
  write(record: JournalRecord): Promise<void>;
  jobs(): Promise<readonly Job[]>;
  records(): Promise<readonly JournalRecord[]>;
  /** Forgets everything, here and on disk. */
  erase(): Promise<void>;
}

/** A list of edits that belong together. One edit is a job of one. */
export interface Job {
  readonly id: string;
  /** Of this form of the journal. */
  readonly version: 1;
  readonly idBoard: string;
  /** When it was planned, ISO 8601. */
  readonly at: string;
  readonly edits: readonly Edit[];
  /** The job that this one undoes. */
  readonly undoes?: string;
}

export interface JournalRecord {
  readonly job: string;
  /** Which edit of the job. */
  readonly index: number;
  readonly at: string;
  readonly state: 'sent' | 'done' | 'failed' | 'unknown' | 'skipped';
  /** What Trello called the thing that the edit made. */
  readonly created?: string;
  /** Why it failed or was skipped. */
  readonly why?: string;
}

interface Schema extends DBSchema {
  jobs: { key: string; value: Job };
  records: { key: number; value: JournalRecord };
}

/** The journal of a member in this browser; in memory where the browser allows no storage inside Trello, or for nobody. */
export async function openJournal(idMember: string | null): Promise<Journal> {
  if (idMember === null) return inMemory();
  try {
    return inDatabase(
      await openDB<Schema>(`muster-journal-${idMember}`, 1, {
        upgrade(db) {
          db.createObjectStore('jobs', { keyPath: 'id' });
          db.createObjectStore('records', { autoIncrement: true });
        },
      }),
    );
  } catch {
    // Third-party storage is blocked: a common setting, and Incognito's default.
    return inMemory();
  }
}

function inDatabase(db: IDBPDatabase<Schema>): Journal {
  return {
    lasting: true,
    async plan(job) {
      await db.put('jobs', job);
    },
    async write(record) {
      await db.add('records', record);
    },
    jobs: () => db.getAll('jobs'),
    records: () => db.getAll('records'),
    async erase() {
      await Promise.all([db.clear('jobs'), db.clear('records')]);
    },
  };
}

function inMemory(): Journal {
  const jobs: Job[] = [];
  const records: JournalRecord[] = [];
  return {
    lasting: false,
    async plan(job) {
      jobs.push(job);
    },
    async write(record) {
      records.push(record);
    },
    jobs: async () => jobs,
    records: async () => records,
    async erase() {
      jobs.length = 0;
      records.length = 0;
    },
  };
}
