import { useState } from 'preact/hooks';
import { copyText } from '../../lib/clipboard.ts';
import { shortDay } from '../../lib/when.ts';
import type { Board } from '../../model/board.ts';
import { text } from '../../strings/members-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { type Belongings, countOf, handover } from './load.ts';

interface CopyReportProps {
  readonly board: Board;
  readonly belongings: Belongings;
  /** Heads the text. */
  readonly title: string;
}

/** Copies what somebody has as a text, to be sent to who takes it over. */
export function CopyReport({ board, belongings, title }: CopyReportProps) {
  const [said, setSaid] = useState('');
  const { cards, items } = belongings;
  const copy = async () => {
    const report = handover(belongings, board, {
      title,
      cards: text('leaving.cards', { count: cards.length }),
      items: text('leaving.items', { count: items.length }),
      due: (date) => text('leaving.due', { day: shortDay(Date.parse(date), Date.now(), spokenLocale()) }),
    });
    setSaid(text((await copyText(report)) ? 'leaving.copied' : 'leaving.not-copied'));
  };
  return (
    <>
      <button type="button" class="button" disabled={countOf(belongings) === 0} onClick={() => void copy()}>
        {text('leaving.copy')}
      </button>
      <span class="quiet" role="status">
        {said}
      </span>
    </>
  );
}
