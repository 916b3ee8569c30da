import { Component, type ComponentChildren, createRef } from 'preact';
import { apart } from './table-keys.ts';

export interface TableRowProps {
  readonly index: number;
  readonly start: number;
  readonly look: string;
  readonly label: string | undefined;
  /** Who it is when it is dragged, or something is dragged to it. */
  readonly drop: string | undefined;
  readonly active: boolean;
  readonly selected: boolean | undefined;
  /** What it shows; drawn anew when one of these is another. */
  readonly content: readonly unknown[];
  readonly draw: () => ComponentChildren;
  readonly measure: (row: HTMLElement | null) => void;
}

/** What of its properties it shows. */
const told = ['index', 'start', 'look', 'label', 'drop', 'active', 'selected'] as const;
const controls = 'button, input, select, textarea, a[href]';

/**
 * A row of a long table. It is one stop of the tab key, whatever is in it: arrow keys go into it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). Scrolling past does not draw it again.
 */
export class TableRow extends Component<TableRowProps> {
  private readonly row = createRef<HTMLDivElement>();

  override shouldComponentUpdate(next: TableRowProps): boolean {
    const { content } = this.props;
    return (
      told.some((name) => this.props[name] !== next[name]) ||
      content.length !== next.content.length ||
      content.some((part, nth) => part !== next.content[nth])
    );
  }

  override componentDidMount(): void {
    this.settle();
  }

  override componentDidUpdate(): void {
    this.settle();
  }

  override componentWillUnmount(): void {
    this.props.measure(null);
  }

  private settle(): void {
    const row = this.row.current;
    if (!row) return;
    this.props.measure(row);
    for (const control of row.querySelectorAll<HTMLElement>(controls)) {
      if (!control.closest(apart)) control.tabIndex = -1;
    }
  }

  override render({ index, start, look, label, drop, active, selected, draw }: TableRowProps) {
    return (
      <div
        ref={this.row}
        data-index={index}
        data-drop={drop}
        role="row"
        aria-rowindex={index + 2}
        aria-label={label}
        aria-selected={selected}
        tabIndex={active ? 0 : -1}
        class={`virtual-row ${look}`}
        style={{ transform: `translateY(${start}px)` }}
      >
        {draw()}
      </div>
    );
  }
}
