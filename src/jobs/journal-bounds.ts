/** A job in the journal, as far as it matters for what is forgotten. */
export interface Kept {
  readonly id: string;
  /** When it was started, ISO 8601. */
  readonly at: string;
  /** About how many characters it takes. */
  readonly size: number;
}

/** So many jobs are kept, so long, and so many characters of them: a job of 5,000 edits takes some two million. */
const most = 300;
const longest = 90 * 86_400_000;
const largest = 50_000_000;

/** The jobs that are to be forgotten: the oldest ones beyond each bound. The newest is kept, however large it is. */
export function tooMuch(jobs: readonly Kept[], now: number): string[] {
  const oldest = new Date(now - longest).toISOString();
  let room = largest;
  return jobs
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ at, size }, nth) => {
      room -= size;
      return nth > 0 && (nth >= most || at < oldest || room < 0);
    })
    .map(({ id }) => id);
}
