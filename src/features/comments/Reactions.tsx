import { groupBy } from '../../lib/group-by.ts';
import { listed } from '../../lib/listed.ts';
import type { Card, Comment } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Popover } from '../../ui/Popover.tsx';
import type { Workspace } from '../feature.ts';
import { commentingOn } from './may-comment.ts';

interface ReactionsProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly comment: Comment;
}

/** Those that people use most. */
const usual = ['👍', '👎', '❤️', '😄', '🎉', '😮', '🙏', '✅', '👀', '🚀'];

/** Who thinks what of a comment; a press adds one's own, or takes it back. */
export function Reactions({ workspace, card, comment }: ReactionsProps) {
  const { me } = workspace;
  const board = workspace.board.value;
  const { members } = board;
  const all = comment.reactions ?? [];
  const canReact = commentingOn(board, me, workspace.canWrite.value) === 'yes';
  const turn = (emoji: string) => {
    if (!me) return;
    const own = all.find((reaction) => reaction.emoji === emoji && reaction.idMember === me.id);
    void workspace.run(
      import('./reaction-edits.ts').then(({ react, unreact }) => [
        own ? unreact(card.id, comment, own) : react(card.id, comment, me, emoji),
      ]),
    );
  };
  return (
    <>
      {[...groupBy(all, ({ emoji }) => emoji)].map(([emoji, reactions]) => (
        <button
          key={emoji}
          type="button"
          class="reaction"
          aria-pressed={reactions.some(({ idMember }) => idMember === me?.id)}
          aria-label={text('comment.reacted', { emoji, count: reactions.length })}
          title={listed(
            reactions.map(({ idMember }) => members.get(idMember)?.fullName ?? '?'),
            spokenLocale(),
          )}
          disabled={!canReact}
          onClick={() => turn(emoji)}
        >
          {emoji} <span class="tabular">{reactions.length}</span>
        </button>
      ))}
      {canReact && (
        <Popover label={text('comment.react')} class="link">
          {(close) => (
            <div class="reaction-picker">
              {usual.map((emoji) => (
                <button
                  key={emoji}
                  type="button"
                  class="button subtle icon"
                  onClick={() => {
                    close();
                    turn(emoji);
                  }}
                >
                  {emoji}
                </button>
              ))}
            </div>
          )}
        </Popover>
      )}
    </>
  );
}
