import { useMemo } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import type { Workspace } from '../feature.ts';
import { wordsOf } from './words.ts';
import './writing.css';

interface CommentPreviewProps {
  readonly workspace: Workspace;
  readonly filled: readonly FilledComment[];
}

/** What would stand on a card. */
interface FilledComment {
  readonly card: Card;
  readonly text: string;
  readonly notified: ReadonlySet<string>;
}

/** So many are drawn; they are alike but for what is filled in. */
const shown = 50;

/** How a text will look on each of many cards, and whom it notifies there. */
export function CommentPreview({ workspace, filled }: CommentPreviewProps) {
  const board = workspace.board.value;
  const words = useMemo(() => wordsOf(board, workspace.me), [board.members, board.cards]);
  const list = new Intl.ListFormat(spokenLocale(), { type: 'unit' });
  const namesOf = (ids: ReadonlySet<string>) =>
    list.format([...ids].map((id) => board.members.get(id)?.fullName ?? '?'));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="comment-previews" tabIndex={0} aria-label={text('bulk.preview')}>
      <ol>
        {filled.slice(0, shown).map(({ card, text: said, notified }) => (
          <li key={card.id}>
            <b dir="auto">{titleOf(card)}</b>
            <Markdown text={said} words={words} />
            {notified.size > 0 && <p class="quiet">{text('bulk.notifies', { names: namesOf(notified) })}</p>}
          </li>
        ))}
      </ol>
      {filled.length > shown && <p class="quiet">{text('bulk.preview.more', { count: filled.length - shown })}</p>}
    </section>
  );
}
