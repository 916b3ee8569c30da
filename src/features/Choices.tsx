import type { ComponentProps } from 'preact';
import { fold } from '../model/fold.ts';
import { text } from '../strings/verbs-text.ts';
import { Picker } from '../ui/Picker.tsx';

interface ChoicesProps extends Omit<ComponentProps<typeof Picker>, 'none' | 'fold'> {
  /** Said where there is nothing to choose from at all. */
  readonly empty?: string;
}

/** Names to choose from, searched without regard to case and accents. */
export function Choices({ empty = text('pick.empty'), ...props }: ChoicesProps) {
  return <Picker {...props} none={props.options.length === 0 ? empty : text('pick.none')} fold={fold} />;
}
