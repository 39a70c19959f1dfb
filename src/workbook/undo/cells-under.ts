import { z } from 'zod';
import { cellLookSchema } from './cell-look';

/** Number formats down a column: so many rows of each. */
export const formatRunsSchema = z.array(z.strictObject({ rows: z.int().min(1), format: z.string() }));
export type FormatRuns = z.infer<typeof formatRunsSchema>;

/**
 * What was under a column of ours before the first run wrote it: what removing the column puts back.
 * Its cells were blank, or the run would have been refused.
 */
export const cellsUnderSchema = z.strictObject({
  /** Points; null for the standard width. */
  width: z.number().nullable(),
  /** The look of the cell under the header. */
  header: cellLookSchema,
  /** Number formats from the first data row on; after the last run `General`. */
  formats: formatRunsSchema,
});

export type CellsUnder = z.infer<typeof cellsUnderSchema>;

const general = 'General';

/** Joins equal neighbours. */
export function formatRuns(formats: readonly string[]): FormatRuns {
  const runs: FormatRuns = [];
  for (const format of formats) {
    const last = runs.at(-1);
    if (last?.format === format) last.rows += 1;
    else runs.push({ rows: 1, format });
  }
  return runs;
}

/** Number formats of so many rows: the runs, cut or filled up with `General`. */
export function formatsOver(runs: FormatRuns, rowCount: number): FormatRuns {
  const over: FormatRuns = [];
  let left = rowCount;
  for (const { rows, format } of runs) {
    if (left < 1) break;
    over.push({ rows: Math.min(rows, left), format });
    left -= rows;
  }
  return left > 0 ? [...over, { rows: left, format: general }] : over;
}
