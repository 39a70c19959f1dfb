import { z } from 'zod';

/** A block of cells as it is stored; rows and columns count from zero. */
export const blockSchema = z.strictObject({
  firstRow: z.int().min(0),
  firstColumn: z.int().min(0),
  rowCount: z.int().min(1),
  columnCount: z.int().min(1),
});
