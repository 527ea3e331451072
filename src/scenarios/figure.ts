/** A figure as data: what is drawn, not how. */
export interface Figure {
  readonly title: string;
  /** Side by side, `columns` in a row. */
  readonly panels: readonly Panel[];
  /** Panels in one row; 2 unless said. */
  readonly columns?: number;
}

export interface Panel {
  readonly title: string;
  /** Name of the series table that is drawn. */
  readonly table: string;
  /** Rows with these values only. */
  readonly only?: Readonly<Record<string, string | number>>;
  /** 'line': a curve a colour. 'step': one that jumps. 'points'. 'bars': one a category of x. 'cells': a map, one
   *  rectangle a pair of x and y. */
  readonly mark: 'line' | 'step' | 'points' | 'bars' | 'cells';
  readonly x: Axis;
  readonly y: Axis;
  /** Column whose values get a colour (and a dash or a shape, for print) each; for 'cells' the shade. */
  readonly colour?: string;
  /** Column written into each cell. */
  readonly text?: string;
  /** Reference values, drawn as dashed lines. */
  readonly rules?: readonly Rule[];
}

/** An axis shows a column under its label and unit. */
export interface Axis {
  readonly column: string;
  /** 'linear' unless said. 'category': values in the order of the rows. */
  readonly scale?: 'linear' | 'log' | 'category';
  /** What is shown at least; the data's own range unless said. */
  readonly domain?: readonly [number, number];
}

/** A reference value on one axis. */
export interface Rule {
  readonly at: { readonly x: number } | { readonly y: number };
  readonly label: string;
}
