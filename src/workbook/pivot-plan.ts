/** A figure of a pivot: the source column it sums, counts or averages, and its name there. */
export interface PivotFigure {
  field: string;
  name: string;
  summarizeBy: 'Sum' | 'Count' | 'Average';
  numberFormat: string;
}

/** A PivotTable to be on the summary sheet: one row per category. */
export interface PivotPlan {
  name: string;
  /** Zero-based top left cell. */
  corner: { row: number; column: number };
  /** An Excel table by its name on its sheet, or a range of a sheet. */
  source: { table: string } | { sheetName: string; address: string };
  /** Header of the source column whose values become rows. */
  rows: string;
  figures: PivotFigure[];
}

/** Tells whether a pivot made earlier shows the same: then a refresh will do. */
export const pivotSignature = ({ source, rows, figures, corner }: PivotPlan): string =>
  JSON.stringify([source, rows, figures, corner]);

/**
 * A name for a figure that is not the name of a source column: Excel refuses those.
 * As in Excel's own dialog, a space behind it makes the difference.
 */
export function figureName(name: string, headers: readonly string[]): string {
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  let free = name;
  while (taken.has(free.toLowerCase())) free += ' ';
  return free;
}
