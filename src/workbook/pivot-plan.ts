import { z } from 'zod';

/** A figure of a pivot: the source column it sums, counts or averages, and its name there. */
const pivotFigureSchema = z.strictObject({
  field: z.string(),
  name: z.string(),
  summarizeBy: z.enum(['Sum', 'Count', 'Average']),
  numberFormat: z.string(),
});

/** A PivotTable: one row per category and, in a cross of two, a column per other category. */
export const pivotPlanSchema = z.strictObject({
  name: z.string(),
  /** Zero-based top left cell. */
  corner: z.strictObject({ row: z.int(), column: z.int() }),
  /** An Excel table by its name, or a range of a sheet. */
  source: z.union([
    z.strictObject({ table: z.string() }),
    z.strictObject({ sheetName: z.string(), address: z.string() }),
  ]),
  /** Header of the source column whose values become rows. */
  rows: z.string(),
  /** Header of the source column whose values become columns. */
  columns: z.string().optional(),
  figures: z.array(pivotFigureSchema),
});

export type PivotPlan = z.infer<typeof pivotPlanSchema>;

/** Whether a pivot made earlier shows the same: then a refresh will do. */
export const isSamePivot = (a: PivotPlan | undefined, b: PivotPlan | undefined): boolean =>
  JSON.stringify(pivotPlanSchema.optional().parse(a)) === JSON.stringify(pivotPlanSchema.optional().parse(b));

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
