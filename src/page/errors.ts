import type { ErrorData } from '../jobs/runner.ts';
import { text } from '../strings/text.ts';

/** What went wrong, as a sentence that a person can act on. */
export function sentenceOf({ kind, message, maybeDone, status }: ErrorData): string {
  if (kind === 'offline') return text('error.offline');
  if (kind === 'unauthorized') return text('error.unauthorized');
  if (kind === 'refused') return text('error.refused');
  if (kind === 'forbidden') {
    return status === 403 && message ? text('error.forbidden.said', { said: message }) : text('error.forbidden');
  }
  if (maybeDone) return text('error.maybe');
  return message ? text('error.unexpected.said', { said: message }) : text('error.unexpected');
}
