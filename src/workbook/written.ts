import { z } from 'zod';
import { roleSchema } from '../classify';
import { blockSchema } from './block-schema';
import { drawnSheetSchema } from './drawn-sheet/sheet-drawing';
import { sheetRuleSchema } from './sheet-rule';
import { cellsUnderSchema } from './undo/cells-under';
import { writtenPartSchema } from './written-part';

/** One column this add-in wrote: what it holds, and how it is found again whatever its header says now. */
const writtenColumnSchema = z.strictObject({
  key: z.string(),
  /** The header as we wrote it, or as the user renamed it. */
  header: z.string(),
  /** Set where the header is the user's own. */
  renamed: z.literal(true).optional(),
  /** Zero-based sheet column when it was written. */
  column: z.int().min(0),
  /** Id within its Excel table; it survives renaming, moving and sorting. */
  tableColumn: z.int().optional(),
  /** Hidden defined name on its header, or its first cell; Excel moves it along with the cells. */
  name: z.string().optional(),
  /** What was under it before the first run, outside our own sheet. */
  under: cellsUnderSchema.optional(),
});

/** Columns written together: on a sheet of our own, or beside the user's rows. */
const writtenPlaceSchema = z.strictObject({
  what: z.enum(['ownSheet', 'besideCustomers', 'besideOrders']),
  sheetId: z.string(),
  sheetName: z.string(),
  table: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** Zero-based row of the headers; −1 where the data has none. */
  headerRow: z.int().min(-1),
  firstRow: z.int().min(0),
  rowCount: z.int().min(0),
  columns: z.array(writtenColumnSchema),
  /** Set where only some of the rows of their list were chosen. */
  part: writtenPartSchema.optional(),
  /** Ids of our conditional formats, so that a later run replaces them and nobody else's. */
  rules: z.array(z.string()),
  /** The same rules as values, so that undoing a later run can put them back. */
  ruleValues: z.array(sheetRuleSchema).default([]),
});

/** The sheets made to be read. */
export const drawnKinds = ['summary', 'rules', 'history'] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/** Where the rows of the last run came from. */
export const sourceSchema = z.strictObject({
  sheetId: z.string(),
  sheetName: z.string(),
  block: blockSchema,
  exactRows: z.boolean().default(false),
  wholeColumns: z.boolean().optional(),
  /** The rows, sheet columns and header row chosen, where not all of the block counts (see RegionChoice). */
  rows: z.array(z.strictObject({ firstRow: z.int().min(0), rowCount: z.int().min(1) })).optional(),
  sheetColumns: z.array(z.int().min(0)).optional(),
  headerRow: z.int().min(-1).optional(),
  kind: z.enum(['orders', 'customers']),
  /** The column of each role, by header or as `#n`, as it was recognised: a refresh must not guess anew. */
  columns: z.partialRecord(roleSchema, z.string()),
  table: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** Hidden names by which its parts are found again (see source-marks). */
  marks: z
    .array(
      z.strictObject({
        what: z.enum(['block', 'rows', 'columns', 'header', 'role']),
        role: roleSchema.optional(),
        name: z.string(),
      }),
    )
    .optional(),
  /** Those of the run before, where it read others: undoing this run needs them. */
  formerMarks: z.array(z.string()).optional(),
  /** Where one of its headers stood: where it is now tells where the rows are, if the names are gone. */
  anchor: z.strictObject({ row: z.int().min(0), column: z.int().min(0), header: z.string() }).optional(),
});

/**
 * Everything this add-in has written into a workbook, kept in its settings.
 *
 * It is the answer to "is this cell ours?": columns are found again by ids that Excel keeps, never by header alone.
 */
export const writtenSchema = z.strictObject({
  version: z.literal(1),
  source: sourceSchema,
  places: z.array(writtenPlaceSchema),
  /** Sheets made to be read, as they were drawn. */
  drawn: z.partialRecord(z.enum(drawnKinds), drawnSheetSchema).default({}),
  /** The sheets whose snapshots are kept, as they were called at the last run that kept one. */
  classified: z.array(z.strictObject({ sheetId: z.string(), sheetName: z.string() })).optional(),
});

export type Written = z.infer<typeof writtenSchema>;
export type WrittenSource = z.infer<typeof sourceSchema>;
export type WrittenPlaceRecord = z.infer<typeof writtenPlaceSchema>;
export type WrittenColumn = z.infer<typeof writtenColumnSchema>;
