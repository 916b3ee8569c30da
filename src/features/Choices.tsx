import type { ComponentProps } from 'preact';
import { fold } from '../model/fold.ts';
import { text } from '../strings/verbs-text.ts';
import { Picker } from '../ui/Picker.tsx';

/** Names to choose from, searched without regard to case and accents. */
export function Choices(props: Omit<ComponentProps<typeof Picker>, 'none' | 'fold'>) {
  return <Picker {...props} none={text('pick.none')} fold={fold} />;
}
