import { useMemo, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import type { Pen } from '../../ui/Composer.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { createFiller, fillContext } from '../bulk/fill.ts';
import type { Workspace } from '../feature.ts';
import { longest } from '../obstacles.ts';
import { mentioning, newlyNotified, unmentioned } from './queries.ts';
import { Suggestions } from './Suggestions.tsx';
import { wordsOf } from './words.ts';
import './writing.css';

interface WritingHelpProps {
  readonly workspace: Workspace;
  /** Where it will stand; without one the same text goes to many cards, and how it looks on each is shown elsewhere. */
  readonly card: Card | null;
  readonly pen: Pen;
  /** The members that Trello would tell of it. */
  readonly notified: ReadonlySet<string>;
}

const loadReplies = async () => (await import('./CannedReplies.tsx')).CannedReplies;

/** From here on what is left is told. */
const near = 500;

/** Below a text box: who `@` may mean, which emoji `:` may, how it will look, how long it may be, kept replies. */
export function WritingHelp({ workspace, card, pen, notified }: WritingHelpProps) {
  const { box, text: written, change } = pen;
  const board = workspace.board.value;
  const { me } = workspace;
  const [preview, setPreview] = useState(false);
  // Nobody has to be told what they write themselves.
  const others = useMemo(() => new Map([...board.members].filter(([id]) => id !== me?.id)), [board.members]);
  const words = useMemo(() => wordsOf(board, me), [board.members, board.cards]);
  const names = [...notified].map((id) => board.members.get(id)?.fullName ?? '?');
  const loud = mentioning(written);
  const quieted = card ? newlyNotified(written, loud, card, board, me).size > 0 : loud !== written;
  const unfilled = card && written.includes('{') ? emptyIn(written, card, workspace) : [];
  const left = longest - written.length;

  return (
    <div class="writing">
      <Suggestions members={others} pen={pen} />
      <div class="row writing-tools">
        {card && (
          <button type="button" class="link" aria-pressed={preview} onClick={() => setPreview(!preview)}>
            {text(preview ? 'write.edit' : 'write.preview')}
          </button>
        )}
        <Popover label={text('canned.use')} class="link">
          {(close) => (
            <Lazy
              load={loadReplies}
              props={{
                workspace,
                card,
                written,
                use: (reply) => {
                  change(written ? `${written.trimEnd()}\n${reply}` : reply);
                  close();
                  requestAnimationFrame(() => box.current?.focus());
                },
              }}
            />
          )}
        </Popover>
        {names.length > 0 && (
          <>
            <span class="quiet" role="status">
              {text('write.notified', { count: names.length, names: listed(names) })}
            </span>
            <button type="button" class="link" onClick={() => change(unmentioned(written))}>
              {text('write.quiet')}
            </button>
          </>
        )}
        {quieted && (
          <button type="button" class="link" onClick={() => change(loud)}>
            {text('write.loud')}
          </button>
        )}
        {unfilled.length > 0 && (
          <span class="writing-unfilled" role="status">
            {text('canned.empty', { names: unfilled.join(' ') })}
          </span>
        )}
        {left < near && (
          <span class={left < 0 ? 'writing-long' : 'quiet'} role="status">
            {left < 0 ? text('write.long', { count: -left }) : text('write.left', { count: left })}
          </span>
        )}
      </div>
      {preview && (
        <div class="writing-preview">
          {written.trim() ? <Markdown text={written} words={words} /> : <p class="quiet">{text('write.empty')}</p>}
        </div>
      )}
    </div>
  );
}

/** The names in braces that stay, as the card has nothing for them. */
function emptyIn(written: string, card: Card, { board, me }: Workspace): string[] {
  const filler = createFiller(card, fillContext(board.value, me));
  filler.fill(written);
  return [...filler.empty];
}

/** So many names are written out. */
const named = 5;

/** Names as people list them. */
function listed(names: readonly string[]): string {
  const list = new Intl.ListFormat(spokenLocale(), { type: 'unit' });
  return list.format(names.length > named ? [...names.slice(0, named), '…'] : names);
}
