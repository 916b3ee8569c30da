import { text } from '../../strings/template-text.ts';

interface UnfilledProps {
  /** Variables there are none of. */
  readonly unknown: readonly string[];
  /** Variables that have no value somewhere, and on how many cards. */
  readonly empty: readonly string[];
  readonly cards: number;
}

/** Says which variables of a template stay as they are written. */
export function Unfilled({ unknown, empty, cards }: UnfilledProps) {
  return (
    <>
      {unknown.length > 0 && (
        <p class="rename-mistake" dir="auto">
          {text('template.unknown', { names: unknown.join(' ') })}
        </p>
      )}
      {cards > 0 && <p dir="auto">{text('template.empty', { count: cards, names: empty.join(' ') })}</p>}
    </>
  );
}
