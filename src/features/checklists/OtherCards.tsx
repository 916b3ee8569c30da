import { titleOf } from '../../model/title.ts';
import { Choices } from '../Choices.tsx';
import type { CardMenuProps } from './CardMenu.tsx';

interface OtherCardsProps extends CardMenuProps {
  readonly label: string;
  readonly selected?: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
}

/** The other open cards of the board to choose from, with their lists. */
export function OtherCards({ workspace, card, label, selected, onPick }: OtherCardsProps) {
  const { cards, lists } = workspace.board.value;
  const names = new Map(lists.map(({ id, name }) => [id, name]));
  const options = [...cards.values()]
    .filter(({ id, closed }) => id !== card.id && !closed)
    .map((other) => ({ id: other.id, label: titleOf(other), hint: names.get(other.idList) ?? '' }));
  return <Choices label={label} options={options} onPick={onPick} {...(selected && { selected })} />;
}
