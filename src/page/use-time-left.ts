import { useRef } from 'preact/hooks';
import type { JobState } from '../jobs/runner.ts';

/** So many edits say how fast a job is. */
const enough = 8;

/** How many seconds a job still takes, as fast as it was since it was last held up; null before that is known. */
export function useTimeLeft({ status, done, failed, total }: JobState): number | null {
  const since = useRef<{ readonly at: number; readonly over: number } | null>(null);
  const over = done + failed;
  if (status !== 'running') since.current = null;
  else since.current ??= { at: Date.now(), over };
  const made = over - (since.current?.over ?? over);
  if (!since.current || made < enough) return null;
  return ((Date.now() - since.current.at) / 1000 / made) * (total - over);
}
