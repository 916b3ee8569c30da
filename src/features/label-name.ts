import type { Label } from '../model/board.ts';
import { text } from '../strings/workbench-text.ts';

const hues = ['green', 'yellow', 'orange', 'red', 'purple', 'blue', 'sky', 'lime', 'pink', 'black'] as const;

/** What people call a label: its name, or its colour where it has none. */
export const labelName = ({ name, color }: Pick<Label, 'name' | 'color'>): string => name || colorName(color);

/** A colour of Trello's, such as `green_dark`, in words; one that Trello added since is called as Trello calls it. */
export function colorName(color: string | null): string {
  if (!color) return text('no.label');
  const [hue = '', shade] = color.split('_');
  const known = hues.find((name) => name === hue);
  const named = known ? text(`color.${known}`) : hue;
  return shade === 'light' || shade === 'dark' ? text(`color.${shade}`, { color: named }) : named;
}
