import { text } from '../../strings/template-text.ts';

interface UnfilledProps {
  /** Variables there are none of. */
  readonly unknown: readonly string[];
  /** On how many cards a variable has no value. */
  readonly empty: number;
}

/** Says which variables of a template stay as they are written. */
export function Unfilled({ unknown, empty }: UnfilledProps) {
  return (
    <>
      {unknown.length > 0 && (
        <p class="rename-mistake" dir="auto">
          {text('template.unknown', { names: unknown.join(' ') })}
        </p>
      )}
      {empty > 0 && <p dir="auto">{text('template.empty', { count: empty })}</p>}
    </>
  );
}
