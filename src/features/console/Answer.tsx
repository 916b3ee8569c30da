import { useMemo, useState } from 'preact/hooks';
import { text } from '../../strings/console-text.ts';
import { JsonTree } from './JsonTree.tsx';

/** More than so much text makes a page slow; all of it can be copied. */
const longest = 200_000;

/** What Trello answered, and how long that took. */
export interface Answered {
  /** Null where no answer came. */
  readonly status: number | null;
  readonly body: string;
  /** How many more requests Trello grants in this window; null where it does not say. */
  readonly left: number | null;
  readonly ms: number;
}

interface AnswerProps {
  readonly answer: Answered;
  readonly copy: (what: string) => void;
}

export function Answer({ answer: { status, body, left, ms }, copy }: AnswerProps) {
  const [tree, setTree] = useState(true);
  const json = useMemo((): unknown => {
    try {
      return JSON.parse(body);
    } catch {
      return undefined;
    }
  }, [body]);
  const pretty = json === undefined ? body : JSON.stringify(json, null, 2);
  return (
    <section class="console-answer" aria-label={text('answer')}>
      <p class="row">
        <b class={status === null || status >= 400 ? 'console-bad' : undefined}>{status ?? text('answer.none')}</b>
        <span class="quiet">{text('answer.took', { ms, size: body.length })}</span>
        {left !== null && <span class="quiet">{text('answer.left', { count: left })}</span>}
        {json !== undefined && (
          <button type="button" class="link" onClick={() => setTree(!tree)}>
            {text(tree ? 'answer.text' : 'answer.tree')}
          </button>
        )}
        <button type="button" class="link" onClick={() => copy(pretty)}>
          {text('answer.copy')}
        </button>
      </p>
      {json !== undefined && tree ? (
        <ul class="json" dir="ltr">
          <JsonTree value={json} open />
        </ul>
      ) : (
        <pre dir="auto">{pretty.length > longest ? `${pretty.slice(0, longest)} …` : pretty}</pre>
      )}
    </section>
  );
}
