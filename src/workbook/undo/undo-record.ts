import { z } from 'zod';
import { sheetDrawingSchema } from '../drawn-sheet/sheet-drawing';
import { drawnKinds, sourceSchema } from '../written';
import { writtenPartSchema } from '../written-part';
import { cellLookSchema } from './cell-look';
import { cellsUnderSchema, formatRunsSchema } from './cells-under';

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A column that a run adds where none of ours stood. */
const freshColumnSchema = z.strictObject({
  key: z.string(),
  header: z.string(),
  /** Zero-based sheet column as planned. */
  column: z.int().min(0),
  /** Hidden name that marks it. */
  name: z.string().optional(),
  under: cellsUnderSchema.optional(),
});

/** A column of ours that stood there before the run, whatever the run makes of it. */
const formerColumnSchema = z.strictObject({
  key: z.string(),
  header: z.string(),
  column: z.int().min(0),
  tableColumn: z.int().optional(),
  name: z.string().optional(),
  /** The name of what the run writes at its place, where that is another. */
  nameAfter: z.string().optional(),
  /** Its cells, as they can be written back: row by row of the block as it was. */
  cells: z.array(cellSchema),
  /** Number formats from a row on, where the run sets other ones. */
  formats: z.strictObject({ from: z.int().min(0), runs: formatRunsSchema }).optional(),
  /**
   * How wide it was, where the run leaves its place empty; and how its header looked, where the run takes the column away
   * or writes another there.
   */
  looks: z.strictObject({ width: z.number().nullable(), header: cellLookSchema.optional() }).optional(),
});

/** Columns written together, and what stood there before. */
const formerBlockSchema = z.strictObject({
  what: z.enum(['ownSheet', 'besideCustomers', 'besideOrders']),
  /** Absent where the run adds the sheet. */
  sheetId: z.string().optional(),
  sheetName: z.string(),
  /** The Excel table they are part of; without an id the run makes it. */
  table: z
    .strictObject({
      id: z.string().optional(),
      name: z.string(),
      /** Ids of all its columns before the run. */
      columns: z.array(z.int()),
      /** Rows of data before the run. */
      rows: z.int().min(0),
      showTotals: z.boolean(),
    })
    .optional(),
  headerRow: z.int().min(-1),
  firstRow: z.int().min(0),
  rowCount: z.int().min(0),
  /** Set where only some of the rows of their list were chosen. */
  part: writtenPartSchema.optional(),
  /** The id in each row of the block as planned. */
  ids: z.array(z.string()),
  /** The id in each row of our own table before the run. */
  formerIds: z.array(z.string()).optional(),
  /** Ids of the rules on its columns before the run, where Excel could tell them. */
  rules: z.array(z.string()).optional(),
  /** How many rows our rules covered before the run. */
  ruleRows: z.int().min(0).optional(),
  fresh: z.array(freshColumnSchema),
  former: z.array(formerColumnSchema),
  /** What the run writes into columns that users edit: marks by the planned sheet column. */
  marks: z.array(z.strictObject({ column: z.int(), marks: z.string() })),
});

/** A sheet to be drawn by the run. */
const formerDrawingSchema = z.strictObject({
  what: z.enum(drawnKinds),
  sheetId: z.string().optional(),
  sheetName: z.string(),
  /** As the run draws it. */
  after: sheetDrawingSchema,
  /** As it stood before the run, where users had moved it; else what was there is in the settings of before. */
  before: sheetDrawingSchema.optional(),
  /** Ids of all rules on the sheet before the run, where Excel could tell them. */
  rules: z.array(z.string()).optional(),
  /** Set where the run takes the drawing away: with its sheet, or off a sheet that stays. */
  dropped: z.strictObject({ isKept: z.boolean(), position: z.int(), visibility: z.string() }).optional(),
});

/**
 * How a workbook was before a run, as far as the run changes it: what undoing the run brings back.
 *
 * It is stored in the workbook before the first change, so that a run that broke off can be taken back too.
 */
export const undoRecordSchema = z.strictObject({
  version: z.literal(1),
  /** When the run began, ISO date-time; tells runs apart. */
  at: z.string(),
  /** Ids of the sheets before the run. */
  sheets: z.array(z.string()),
  /** Ids of the parts that hold the undo of the run before. */
  undoParts: z.array(z.string()),
  /** The texts of our settings before the run. */
  settings: z.record(z.string(), z.string()),
  /** Namespaces of the parts that the run adds to the history, and the list of snapshots as it was before. */
  history: z.strictObject({ added: z.array(z.string()), catalogueXml: z.string().optional() }).optional(),
  source: sourceSchema,
  blocks: z.array(formerBlockSchema),
  drawings: z.array(formerDrawingSchema),
});

export type UndoRecord = z.infer<typeof undoRecordSchema>;
export type FormerBlock = z.infer<typeof formerBlockSchema>;
export type FormerColumn = z.infer<typeof formerColumnSchema>;
export type FreshColumn = z.infer<typeof freshColumnSchema>;
export type FormerDrawing = z.infer<typeof formerDrawingSchema>;
