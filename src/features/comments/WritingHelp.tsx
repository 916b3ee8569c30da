import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import type { Pen } from '../../ui/Composer.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { Workspace } from '../feature.ts';
import { longest } from '../obstacles.ts';
import { CannedReplies } from './CannedReplies.tsx';
import { notifiedBy } from './queries.ts';
import { wordsOf } from './words.ts';
import './writing.css';

interface WritingHelpProps {
  readonly workspace: Workspace;
  /** Where it will stand; without one the same text goes to many cards. */
  readonly card: Card | null;
  readonly pen: Pen;
}

interface Suggestion {
  readonly key: string;
  readonly label: string;
  /** What takes the place of what was typed. */
  readonly text: string;
}

const most = 8;
/** From here on what is left is told. */
const near = 500;

/** Below a text box: who `@` may mean, which emoji `:` may, how it will look, how long it may be, kept replies. */
export function WritingHelp({ workspace, card, pen }: WritingHelpProps) {
  const { box, text: written, change } = pen;
  const board = workspace.board.value;
  const { me } = workspace;
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const [at, setAt] = useState(0);
  const [preview, setPreview] = useState(false);
  const words = useMemo(() => wordsOf(board, me), [board.members, board.cards]);
  const notified = card ? notifiedBy(written, card, board, me).size : 0;
  const left = longest - written.length;

  const look = async () => {
    const caret = box.current?.selectionStart ?? 0;
    const [, sign, typed = ''] = /(?:^|[\s(])([@:])([\w+-]*)$/.exec(written.slice(0, caret)) ?? [];
    setAt(0);
    if (sign === '@') setFound(people(typed.toLowerCase(), workspace));
    else if (sign === ':' && typed.length > 1) {
      const { emojiNamed } = await import('../../ui/emoji.ts');
      setFound(
        emojiNamed(typed.toLowerCase(), most).map(({ name, emoji }) => ({
          key: name,
          label: `${emoji} ${name}`,
          text: emoji,
        })),
      );
    } else setFound([]);
  };
  useEffect(() => void look(), [written]);

  const take = ({ text: chosen }: Suggestion) => {
    const caret = box.current?.selectionStart ?? written.length;
    const before = written.slice(0, caret).replace(/[@:][\w+-]*$/, `${chosen} `);
    change(before + written.slice(caret));
    setFound([]);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(before.length, before.length);
    });
  };

  // While something is suggested, keys are for the suggestions first.
  useEffect(() => {
    const field = box.current;
    if (!field) return;
    const onKey = (event: KeyboardEvent) => {
      const suggestion = found[at];
      if (!suggestion) return;
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
      const step = steps[event.key];
      if (step !== undefined) setAt((at + step + found.length) % found.length);
      else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') take(suggestion);
      else if (event.key === 'Escape') setFound([]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    field.addEventListener('keydown', onKey, true);
    return () => field.removeEventListener('keydown', onKey, true);
  }, [found, at, written]);

  return (
    <div class="writing">
      {found.length > 0 && (
        <div class="writing-suggestions" role="listbox" aria-label={text('write.suggestions')}>
          {found.map((suggestion, nth) => (
            <div
              key={suggestion.key}
              role="option"
              aria-selected={nth === at}
              tabIndex={-1}
              class={nth === at ? 'picker-option current' : 'picker-option'}
              onPointerDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
            >
              <bdi>{suggestion.label}</bdi>
            </div>
          ))}
        </div>
      )}
      {preview && (
        <div class="writing-preview">
          {written.trim() ? <Markdown text={written} words={words} /> : <p class="quiet">{text('write.empty')}</p>}
        </div>
      )}
      <div class="row writing-tools">
        <button type="button" class="link" aria-pressed={preview} onClick={() => setPreview(!preview)}>
          {text(preview ? 'write.edit' : 'write.preview')}
        </button>
        <Popover label={text('canned.use')} class="link">
          {(close) => (
            <CannedReplies
              workspace={workspace}
              card={card}
              written={written}
              use={(reply) => {
                change(written ? `${written.trimEnd()}\n${reply}` : reply);
                close();
                requestAnimationFrame(() => box.current?.focus());
              }}
            />
          )}
        </Popover>
        {notified > 0 && <span class="quiet">{text('write.notified', { count: notified })}</span>}
        {left < near && (
          <span class={left < 0 ? 'writing-long' : 'quiet'} role="status">
            {left < 0 ? text('write.long', { count: -left }) : text('write.left', { count: left })}
          </span>
        )}
      </div>
    </div>
  );
}

/** Members by their names, and all of the card or the board. */
function people(typed: string, { board }: Workspace): Suggestion[] {
  const members = [...board.value.members.values()].filter(({ username }) => username);
  const named = members.map(({ username, fullName }) => ({
    key: username,
    label: `${fullName} @${username}`,
    text: `@${username}`,
  }));
  const all = (['card', 'board'] as const).map((name) => ({
    key: name,
    label: `${text(`mention.${name}`)} @${name}`,
    text: `@${name}`,
  }));
  return [...named, ...all].filter(({ label }) => label.toLowerCase().includes(typed)).slice(0, most);
}
