import type { Label } from '../model/board.ts';
import './label-dots.css';

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
      {known.map(({ id, name, color }) => (
        <span key={id} class="label-dot" data-color={color?.replace(/_(light|dark)$/, '') ?? 'none'}>
          <bdi>{name || color}</bdi>
        </span>
      ))}
    </span>
  );
}

/** What labels are called, for sorting by them. */
export function labelNames(ids: readonly string[], labels: ReadonlyMap<string, Label>): string {
  return ids
    .flatMap((id) => labels.get(id) ?? [])
    .map(({ name, color }) => name || (color ?? ''))
    .sort()
    .join(' ');
}
