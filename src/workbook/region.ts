/** Neighbouring rows of a sheet; counted from zero. */
export interface RowSpan {
  firstRow: number;
  rowCount: number;
}

/** What a user chose of a block, beyond its corners; kept with what was written, so that a refresh reads the same. */
export interface RegionChoice {
  /** True where fewer rows were selected than the region around them has: a refresh then keeps to these rows. */
  exactRows?: boolean;
  /** True where whole columns were selected: a refresh takes all of their rows again. */
  wholeColumns?: boolean;
  /** The rows that count besides the header, where not all of the block's do: in order, apart from each other. */
  rows?: readonly RowSpan[];
  /** The sheet columns that count, where not all of the block's do; ascending. */
  sheetColumns?: readonly number[];
  /** Zero-based sheet row that the user says is the header, −1 for none. Absent: it is looked for. */
  headerRow?: number;
}

/** The block of cells a run reads: what was selected, grown to its table or region and cut to the used range. */
export interface Region extends RegionChoice {
  sheetId: string;
  sheetName: string;
  /** Without the sheet, e.g. `A1:F4907`, header row included. */
  address: string;
  /** Zero-based. */
  firstRow: number;
  firstColumn: number;
  rowCount: number;
  columnCount: number;
  /** Cells with values right beside the region that are not read, as addresses. */
  beyond?: readonly string[];
  /** The Excel table the region is, if it is one. */
  table?: { id: string; name: string };
}
