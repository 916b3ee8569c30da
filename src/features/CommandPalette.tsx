import { useEffect, useState } from 'preact/hooks';
import { shortDay } from '../lib/when.ts';
import { printFilter } from '../model/filter.ts';
import { text } from '../strings/commands-text.ts';
import { spokenLocale } from '../strings/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './command-palette.css';
import { type Command, type CommandContext, type Gap, hintsFor, readCommand } from './commands.ts';
import type { Workspace } from './feature.ts';
import { knowBoard } from './whole-board.ts';

interface CommandPaletteProps {
  readonly workspace: Workspace;
  /** The card of the page, where there is one. */
  readonly idCard: string | null;
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly openView: (id: string) => void;
  readonly onClose: () => void;
}

/** A line that does one thing, completed while it is typed, with a sentence of what Enter will do. */
export function CommandPalette({ workspace, idCard, views, openView, onClose }: CommandPaletteProps) {
  const board = workspace.board.value;
  const [line, setLine] = useState('');
  const [at, setAt] = useState(-1);
  const [ready, setReady] = useState(idCard === null);
  useEffect(() => {
    // A card page knows one card; commands may name any.
    if (!ready) void knowBoard(workspace).then(() => setReady(true));
  }, []);
  const context: CommandContext = {
    board,
    me: workspace.me,
    card: idCard === null ? null : (board.cards.get(idCard) ?? null),
    views,
    now: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const command = readCommand(line, context);
  const hints = hintsFor(line, context, (what) => text(`about.${what as 'add'}`));
  const lacks = 'gap' in command;

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
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const hint = hints[at] ?? (event.key === 'Tab' ? hints[0] : undefined);
    if (step !== undefined && hints.length > 0) {
      event.preventDefault();
      setAt((at + step + hints.length + (at < 0 && step < 0 ? 1 : 0)) % hints.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && hint) {
      event.preventDefault();
      setLine(hint.line);
      setAt(-1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void run();
    }
  };
  return (
    <Dialog title={text('command.title')} onClose={onClose} wide>
      <input
        class="field"
        role="combobox"
        dir="auto"
        aria-label={text('command.line')}
        aria-expanded={hints.length > 0}
        aria-controls="command-hints"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `command-hint-${at}` : undefined}
        aria-describedby="command-will"
        placeholder={text('command.example')}
        autocomplete="off"
        spellcheck={false}
        value={line}
        onInput={(event) => {
          setLine(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <p id="command-will" class={lacks ? 'quiet' : 'command-will'} role="status" dir="auto">
        {ready ? (lacks ? lackOf(command) : willOf(command)) : text('command.reading')}
      </p>
      <div id="command-hints" role="listbox" class="command-hints" aria-label={text('command.hints')}>
        {hints.map((hint, nth) => (
          <div
            key={hint.line}
            id={`command-hint-${nth}`}
            role="option"
            aria-selected={nth === at}
            tabIndex={-1}
            class={nth === at ? 'picker-option current' : 'picker-option'}
            onPointerDown={(event) => {
              event.preventDefault();
              setLine(hint.line);
            }}
          >
            <bdi>{hint.label}</bdi>
            <span class="quiet">{hint.about}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function lackOf({ gap, value }: Gap): string {
  if (gap === 'label' || gap === 'date') return text(`gap.${gap}`, { value });
  return value === '' || gap === 'verb' ? text(`gap.${gap}`) : text('gap.unknown', { value });
}

function willOf(command: Command): string {
  switch (command.verb) {
    case 'add': {
      const { name, list, due, members, labels } = command;
      const day = due && shortDay(Date.parse(due), Date.now(), spokenLocale());
      const made = day
        ? text('will.add.due', { name, list: list.name, day })
        : text('will.add', { name, list: list.name });
      const names = [
        ...members.map(({ fullName }) => fullName),
        ...labels.map(({ name, color }) => name || (color ?? '')),
      ];
      return names.length === 0 ? made : `${made}, ${text('will.with', { names: names.join(', ') })}`;
    }
    case 'done':
      return 'item' in command
        ? text('will.item', { item: command.item.item.name, card: command.item.card.name })
        : text('will.card', { card: command.card.name });
    case 'assign': {
      const { target, member } = command;
      return 'item' in target
        ? text('will.assign', { name: target.item.name, member: member.fullName })
        : text('will.join', { name: target.name, member: member.fullName });
    }
    case 'move':
      return text('will.move', { card: command.card.name, list: command.list.name });
    case 'comment':
      return text('will.comment', { card: command.card.name, text: command.text });
    case 'template':
      return text('will.template', { card: command.card.name, template: command.template.name });
    case 'list':
      return text('will.list', { list: command.list.name });
    case 'go':
      return text('will.go', { name: 'card' in command ? command.card.name : command.view });
  }
}
