/** The block of cells a run reads: what was selected, grown to its table or region and cut to the used range. */
export interface Region {
  sheetId: string;
  sheetName: string;
  /** Without the sheet, e.g. `A1:F4907`, header row included. */
  address: string;
  /** Zero-based. */
  firstRow: number;
  firstColumn: number;
  rowCount: number;
  columnCount: number;
  /** True where fewer rows were selected than the region around them has: a refresh then keeps to these rows. */
  exactRows?: boolean;
  /** The Excel table the region is, if it is one. */
  table?: { id: string; name: string };
}
