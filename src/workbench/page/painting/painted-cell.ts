/** How one cell is drawn: what a grid needs to know, and no more. Absent parts are as usual. */
export interface PaintedCell {
  text: string;
  align: 'left' | 'right' | 'center';
  /** Absent = at the bottom. */
  valign?: 'top' | 'middle';
  /** A number does not flow over its neighbour: too wide, it shows as ####. */
  number?: true;
  /** How many blank columns to the right the text may flow over. */
  spill?: number;
  fill?: string;
  color?: string;
  bold?: true;
  italic?: true;
  strike?: true;
  underline?: true;
  /** Points. */
  size?: number;
  font?: string;
  wrap?: true;
  /** Steps of indentation. */
  indent?: number;
  /** CSS border values. */
  borders?: Partial<Record<'top' | 'right' | 'bottom' | 'left', string>>;
  bar?: PaintedBar;
  icon?: { set: string; index: number };
  /** The arrow of a table's or pivot's header. */
  button?: true;
  /** Merged: cells it covers to the right and below; 0 × 0 = covered by another. */
  merge?: { rows: number; columns: number };
}

/** Positions are shares of the cell's width. */
export interface PaintedBar {
  from: number;
  to: number;
  color: string;
  gradient: boolean;
  axis?: number;
}

/** A block of cells as it is drawn: `cells[column][row]`, as regular-table wants them. */
export interface PaintedBlock {
  /** The sheet's rows and columns shown, zero-based. */
  rows: number[];
  columns: number[];
  cells: PaintedCell[][];
  /** Pixels, of rows whose height was set. */
  heights: Map<number, number>;
}
