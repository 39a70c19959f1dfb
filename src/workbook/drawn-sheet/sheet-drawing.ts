import { z } from 'zod';
import type { Block } from '../address';
import { blockSchema } from '../block-schema';
import { pivotPlanSchema } from '../pivot-plan';
import { sheetRuleSchema } from '../sheet-rule';
import { cellStyleSchema } from './cell-style';
import { drawnChartSchema } from './drawn-chart';

/** Cells that were made together: their values, and how parts of them look. */
const sectionSchema = z.strictObject({
  block: blockSchema,
  /** Row by row, as many as the block has; text is guarded (see `asText`). */
  values: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  /** Looks of parts of the block, whose rows and columns count from the block's first; a later one adds to an earlier. */
  looks: z.array(z.strictObject({ part: blockSchema, style: cellStyleSchema })),
  /** Whether it is a table of values, to be named in a plan. */
  isTable: z.boolean().optional(),
});

/** A pivot, and the cells kept free for it as it grows. */
const drawnPivotSchema = z.strictObject({ plan: pivotPlanSchema, room: blockSchema });

const pageSchema = z.strictObject({
  orientation: z.enum(['landscape', 'portrait']),
  /** Rows repeated on every page, e.g. `$1:$1`. */
  titleRows: z.string().optional(),
  /** What is printed; absent for everything. */
  area: blockSchema.optional(),
});

/**
 * A sheet made to be read, as a value: cells with their looks, rules, pivots, charts and the printed page.
 *
 * It can be stored, compared and drawn again, so that the drawing of an earlier run can be put back.
 */
export const sheetDrawingSchema = z.strictObject({
  sections: z.array(sectionSchema),
  /** Points, from column A on; null for a column that is not the drawing's. */
  columnWidths: z.array(z.number().nullable()),
  /** Points, of the rows that are higher than others. */
  rowHeights: z.array(z.strictObject({ row: z.int().min(0), height: z.number() })),
  rules: z.array(sheetRuleSchema),
  pivots: z.array(drawnPivotSchema),
  charts: z.array(drawnChartSchema),
  page: pageSchema.optional(),
  gridlines: z.boolean(),
  frozenRows: z.int().min(0),
});

export type DrawnSection = z.infer<typeof sectionSchema>;
export type DrawnPivot = z.infer<typeof drawnPivotSchema>;
export type SheetDrawing = z.infer<typeof sheetDrawingSchema>;

/** A sheet with nothing on it: drawn over another drawing, it takes everything of that away. */
export const emptyDrawing: SheetDrawing = {
  sections: [],
  columnWidths: [],
  rowHeights: [],
  rules: [],
  pivots: [],
  charts: [],
  gridlines: true,
  frozenRows: 0,
};

/** A drawing as it stands in a workbook. */
export const drawnSheetSchema = z.strictObject({
  sheetId: z.string(),
  sheetName: z.string(),
  drawing: sheetDrawingSchema,
  /** Ids of its conditional formats. */
  rules: z.array(z.string()),
});

export type DrawnSheet = z.infer<typeof drawnSheetSchema>;

/** The texts of a drawing, by which its sheet is known again. */
export const textsOf = ({ sections }: SheetDrawing): string[] =>
  sections.flatMap(({ values }) => values.flat().filter((cell) => typeof cell === 'string'));

/** The cells a drawing fills, without those of its pivots. */
export const cellBlocks = ({ sections }: SheetDrawing): Block[] => sections.map(({ block }) => block);

/** Every cell a drawing needs: what it fills, and the room of its pivots. */
export const neededBlocks = (drawing: SheetDrawing): Block[] => [
  ...cellBlocks(drawing),
  ...drawing.pivots.map(({ room }) => room),
];
