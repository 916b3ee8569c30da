import { useEffect, useState } from 'preact/hooks';
import { printFilter } from '../../model/filter.ts';
import { text } from '../../strings/commands-text.ts';
import { CompletionList, useCompletion } from '../../ui/Completion.tsx';
import './command-palette.css';
import { commentingOn } from '../comments/may-comment.ts';
import type { Workspace } from '../feature.ts';
import { knowBoard } from '../whole-board.ts';
import type { CommandContext, Hint } from './command.ts';
import { hintsFor } from './command-hints.ts';
import { readCommand } from './command-read.ts';
import { lackOf, willOf } from './command-said.ts';

export interface CommandLineProps {
  readonly workspace: Workspace;
  /** The card of the page, where there is one. */
  readonly idCard: string | null;
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly openView: (id: string) => void;
  /** Whether it stands among other things, and so waits until something is typed. */
  readonly inline?: boolean;
  /** Called when the command was done. */
  readonly onDone: () => void;
}

/** A line that does one thing, completed while it is typed, with a sentence of what Enter will do. */
export function CommandLine({ workspace, idCard, views, openView, inline = false, onDone }: CommandLineProps) {
  const board = workspace.board.value;
  const [line, setLine] = useState('');
  const [ready, setReady] = useState(idCard === null);
  /** A card page knows one card; commands may name any. */
  const prepare = () => {
    if (!ready) void knowBoard(workspace).then(() => setReady(true));
  };
  useEffect(() => {
    if (!inline) prepare();
  }, []);
  const context: CommandContext = {
    board,
    me: workspace.me,
    card: idCard === null ? null : (board.cards.get(idCard) ?? null),
    views,
    now: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    mayWrite: workspace.canWrite.value,
    mayComment: commentingOn(board, workspace.me, workspace.canWrite.value) === 'yes',
  };
  const command = readCommand(line, context);
  const hints = hintsFor(line, context, (what) => text(`about.${what as 'add'}`));
  const completion = useCompletion(hints, (hint) => setLine(hint.line), 'first');
  const lacks = 'gap' in command;
  // Among other things it is silent until something is typed.
  const told = !inline || line !== '';

  const run = async () => {
    if (lacks) return;
    if (command.verb === 'go' && 'view' in command) openView(command.view);
    else if (command.verb === 'go') workspace.openCard(command.card.id);
    else if (command.verb === 'list') {
      const q = printFilter([{ key: 'list', value: command.list.name, not: false }]);
      workspace.viewState('cards').set(new URLSearchParams({ q }).toString());
      openView('cards');
    } else {
      // The line stays until it was taken.
      if (!(await workspace.submit(import('./command-edits.ts').then(({ editsOf }) => editsOf(command, workspace)))))
        return;
    }
    setLine('');
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (inline && event.key === 'Escape' && line !== '') {
      event.stopPropagation();
      setLine('');
      return;
    }
    if (inline && line === '') return;
    if (!completion.onKey(event) && event.key === 'Enter') {
      event.preventDefault();
      void run();
    }
  };
  return (
    <div class={inline ? 'command-line inline' : 'command-line'}>
      <input
        class="field"
        {...completion.field}
        role="combobox"
        dir="auto"
        aria-label={text('command.line')}
        aria-expanded={told && hints.length > 0}
        aria-describedby="command-will"
        placeholder={text('command.example')}
        value={line}
        onInput={(event) => {
          setLine(event.currentTarget.value);
          completion.forget();
        }}
        onFocus={prepare}
        onKeyDown={onKeyDown}
      />
      {told && (
        <>
          <div class="row command-told">
            <p id="command-will" class={lacks ? 'quiet grow' : 'command-will grow'} role="status" dir="auto">
              {ready ? (lacks ? lackOf(command) : willOf(command)) : text('command.reading')}
            </p>
            {ready && !lacks && (
              <button type="button" class="button primary" onClick={() => void run()}>
                {text('command.do')}
              </button>
            )}
          </div>
          <CompletionList
            of={completion}
            class="command-hints"
            label={text('command.hints')}
            keyOf={({ line }: Hint) => line}
          >
            {({ label, about }) => (
              <>
                <bdi>{label}</bdi>
                <span class="quiet">{about}</span>
              </>
            )}
          </CompletionList>
        </>
      )}
    </div>
  );
}
