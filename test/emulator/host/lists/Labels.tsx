import type { Label } from '../state/entities.ts';

export interface LabelsProps {
  readonly labels: readonly Label[];
}

/** A card's labels; those without a colour are not shown, as Trello does. */
export function Labels({ labels }: LabelsProps) {
  const coloured = labels.filter((label) => label.color !== null);
  if (coloured.length === 0) return null;
  return (
    <div class="labels">
      {coloured.map((label) => (
        <span key={label.id} class="label" data-color={label.color} title={label.color ?? ''} dir="auto">
          {label.name}
        </span>
      ))}
    </div>
  );
}
