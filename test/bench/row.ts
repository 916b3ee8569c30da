/** One measured figure. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** What it holds for. */
  readonly per?: string;
}
