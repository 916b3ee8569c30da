/** What is changed from the console: looked at and journaled as everything, but nobody knows how to undo it. */
import * as z from 'zod/mini';
import { type Edit, type EditKind, editKind } from '../../jobs/edit.ts';
import { brief } from '../../lib/brief.ts';
import { text } from '../../strings/edit-text.ts';
import type { Json } from '../../trello/call.ts';
import { anything } from '../../trello/schemas.ts';

export interface ConsoleCall extends Edit {
  /** What may make something is not repeated; the others may be sent again. */
  readonly kind: 'console.post' | 'console.call';
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Below `/1`, encoded. */
  readonly path: string;
  readonly body: Readonly<Record<string, Json>>;
}

export function consoleCall(call: Pick<ConsoleCall, 'method' | 'path' | 'body'>): ConsoleCall {
  return { kind: call.method === 'POST' ? 'console.post' : 'console.call', idCard: '', ...call };
}

function consoleKind(kind: ConsoleCall['kind'], more: Partial<EditKind<ConsoleCall>> = {}): EditKind<ConsoleCall> {
  return editKind<ConsoleCall, unknown>({
    kind,
    call: ({ method, path, body }) => ({
      method,
      path,
      ...(Object.keys(body).length > 0 && { body }),
      answer: anything,
    }),
    // What it changed is read anew.
    effect: (board) => board,
    inverse: () => [],
    obstacle: () => null,
    lasting: () => text('lasting.console'),
    sentence: ({ method, path, body }, tense) => {
      const sent = Object.keys(body).length > 0 ? ` ${brief(JSON.stringify(body), 300)}` : '';
      return text(`${tense}.console`, { call: `${method} ${path}${sent}` });
    },
    ...more,
  });
}

export const consoleKinds: readonly EditKind[] = [
  consoleKind('console.call'),
  consoleKind('console.post', {
    // After a lost answer a person says whether it happened: nothing tells what it would have made.
    lookUp: () => ({
      method: 'GET',
      path: '/members/me',
      query: { fields: 'id' },
      answer: z.pipe(
        anything,
        z.transform(() => 'unsure' as const),
      ),
    }),
  }),
];
