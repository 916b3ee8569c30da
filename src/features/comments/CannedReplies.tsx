import { useRef, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { text as common } from '../../strings/text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { createFiller, fillContext } from '../bulk/fill.ts';
import type { Workspace } from '../feature.ts';
import { useDeleting } from '../use-deleting.tsx';
import { type Reply, readReplies } from './replies.ts';

interface CannedRepliesProps {
  readonly workspace: Workspace;
  /** Whose names are filled in; without one they are filled in on each card, later. */
  readonly card: Card | null;
  /** What may be kept as a reply. */
  readonly written: string;
  readonly use: (text: string) => void;
}

/** Texts that the members of a board share, to be used again. */
export function CannedReplies({ workspace, card, written, use }: CannedRepliesProps) {
  const shelf = workspace.shared('replies');
  const replies = readReplies(shelf.value.value);
  const [name, setName] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const change = (to: (now: readonly Reply[]) => readonly Reply[]) => shelf.change((now) => to(readReplies(now)));
  const { remove, note } = useDeleting(change, list);
  const filled = (reply: Reply) =>
    card ? createFiller(card, fillContext(workspace.board.value, workspace.me)).fill(reply.text) : reply.text;
  const keep = async () => {
    const called = name.trim();
    if (!called || !written.trim()) return;
    const reply = { id: crypto.randomUUID().slice(0, 8), name: called, text: written.trim() };
    if (await change((now) => [...now.filter(({ name }) => name !== called), reply])) setName('');
  };
  return (
    <div ref={list} class="canned" tabIndex={-1}>
      {replies.length === 0 && <p class="quiet">{text('canned.none')}</p>}
      <ul hidden={replies.length === 0}>
        {replies.map((reply) => (
          <li key={reply.id} class="row">
            <button type="button" class="menu-item grow" title={reply.text} onClick={() => use(filled(reply))}>
              <bdi>{reply.name}</bdi>
              <bdi class="quiet">{reply.text}</bdi>
            </button>
            {workspace.canWrite.value && written.trim() && written.trim() !== reply.text && (
              <IconButton
                name="pencil"
                label={text('canned.replace', { name: reply.name })}
                act={() =>
                  void change((now) => now.map((one) => (one.id === reply.id ? { ...one, text: written.trim() } : one)))
                }
              />
            )}
            {workspace.canWrite.value && (
              <IconButton
                name="trash"
                label={text('canned.delete', { name: reply.name })}
                act={() => void remove(reply)}
              />
            )}
          </li>
        ))}
      </ul>
      {note}
      {written.trim() && workspace.canWrite.value && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <input
            class="field grow"
            aria-label={text('canned.name')}
            placeholder={text('canned.name')}
            value={name}
            maxLength={60}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={!name.trim()} title={text('canned.keep')}>
            {common('save')}
          </button>
        </form>
      )}
      <p class="quiet">{text('canned.what', { names: '{card} {list} {board} {due} {member} {me} {today}' })}</p>
    </div>
  );
}
