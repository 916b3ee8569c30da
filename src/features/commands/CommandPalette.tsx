import { text } from '../../strings/commands-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CommandLine, type CommandLineProps } from './CommandLine.tsx';

interface CommandPaletteProps extends Omit<CommandLineProps, 'onDone' | 'inline'> {
  readonly onClose: () => void;
}

/** The line of quick commands over whatever the page shows. */
export function CommandPalette({ onClose, ...line }: CommandPaletteProps) {
  return (
    <Dialog title={text('command.title')} onClose={onClose} wide>
      <CommandLine {...line} onDone={onClose} />
    </Dialog>
  );
}
