import { z } from 'zod';
import { marksFrom, marksText } from './undo/cell-marks';

/**
 * What tells the rows of a list that were chosen from its others, where not all of them were: users sort the whole list,
 * and then what was written stands in other rows.
 */
export const writtenPartSchema = z.strictObject({
  /** Marks of the ids in the rows that were chosen; empty where there are too many to be kept. */
  ids: z.string(),
  /** The header of the ids, and the sheet column they stood in. */
  header: z.string(),
  column: z.int().min(0),
});

export type WrittenPart = z.infer<typeof writtenPartSchema>;

/** Settings hold about a megabyte in all. */
const mostRows = 20_000;

/** The marks of some ids, to be kept. */
export function idMarks(ids: readonly string[]): string {
  const known = ids.filter((id) => id !== '');
  return known.length > mostRows ? '' : marksText(known);
}

/**
 * The part that is written now, together with the one before: what was written then may still stand elsewhere in the
 * list.
 */
export function joinedPart(part: WrittenPart, before: WrittenPart | undefined): WrittenPart {
  if (!before || before.ids === '' || part.ids === '') return part;
  const now = marksFrom(part.ids);
  const left = new Map<number, number>();
  for (const mark of now) left.set(mark, (left.get(mark) ?? 0) + 1);
  const others = marksFrom(before.ids).filter((mark) => {
    const count = left.get(mark) ?? 0;
    left.set(mark, count - 1);
    return count < 1;
  });
  return others.length + now.length > mostRows
    ? part
    : { ...part, ids: marksText(Int32Array.from([...now, ...others])) };
}
