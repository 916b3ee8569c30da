import type { Label } from '../model/board.ts';
import './label-dots.css';
import { labelName } from './label-name.ts';

interface LabelDotsProps {
  readonly ids: readonly string[];
  readonly labels: ReadonlyMap<string, Label>;
}

/** The labels of a card, each by its name, or its colour where it has none. */
export function LabelDots({ ids, labels }: LabelDotsProps) {
  const known = ids.flatMap((id) => labels.get(id) ?? []);
  if (known.length === 0) return null;
  return (
    <span class="label-dots">
      {known.map((label) => (
        <span key={label.id} class="label-dot" data-color={label.color}>
          <bdi>{labelName(label)}</bdi>
        </span>
      ))}
    </span>
  );
}

/** A label's colour where its name stands elsewhere. */
export function LabelDot({ label }: { readonly label: Label }) {
  return <span class="label-dot" data-color={label.color} />;
}

/** What labels are called, for sorting by them. */
export function labelNames(ids: readonly string[], labels: ReadonlyMap<string, Label>): string {
  return ids
    .flatMap((id) => labels.get(id) ?? [])
    .map(labelName)
    .sort()
    .join(' ');
}
