import type { CellValue } from '../../classify';
import { asItWas } from '../backup';
import { idKey, plainText } from '../tier-columns';
import { idText } from './ids-now';
import type { BlockNow } from './locate-block';
import { writtenBy } from './restore-cells';
import type { Restoration } from './restoration';
import { formerRows } from './row-identity';

/** The rows of our own table as they are to be again. */
export interface OwnRows {
  rowCount: number;
  /** How many of them users added; they stand last. */
  added: number;
  /** The cells of each column by its key, as they can be written. */
  columns: ReadonlyMap<string, readonly CellValue[]>;
  /** Cells that somebody changed after the run and that stay. */
  kept: readonly { key: string; row: number }[];
}

/**
 * The rows of before in their order, then those that users added since. Where users added columns of their own, every row
 * stays beside its notes, and rows of customers the run added lose theirs.
 *
 * Cells that somebody changed after the run keep that, with their customer.
 *
 * @param there The cells of our columns as they are, by sheet column.
 */
export function ownRowsOf(
  now: BlockNow,
  there: ReadonlyMap<number, readonly CellValue[]>,
  { end, isResumed }: Pick<Restoration, 'end' | 'isResumed'>,
): OwnRows {
  const { record, former } = now;
  const ids = former.find(({ record: { key } }) => key === idKey);
  const plainId = (cell: CellValue) => plainText(idText(cell));
  const idsThere = (there.get(ids?.column ?? -1) ?? []).map(plainId);
  const formerIds = (record.formerIds ?? []).map(plainId);
  const written = formerRows(record.ids.map(idText), idsThere);
  const before = formerRows(formerIds, idsThere);
  const hasForeign = standsAmongOthers(now);
  const isLeftOver = isResumed ? leftOvers(now, there, idsThere, formerIds) : () => false;
  const rows = hasForeign
    ? Array.from(before, (row, at) => ({ at, before: row }))
    : rowsOfBefore(formerIds.length, before, written, isLeftOver);

  const kept: { key: string; row: number }[] = [];
  const columns = former.map((found): [string, CellValue[]] => {
    const { key, cells: formerCells } = found.record;
    const cells = there.get(found.column) ?? [];
    const isWritten = writtenBy(found, now);
    const wanted = rows.map(({ at, before: row }, index): CellValue => {
      const cell = at < 0 ? '' : (cells[at] ?? '');
      const runRow = written[at] ?? -1;
      if (row < 0) return hasForeign && runRow >= 0 ? '' : asItWas(cell);
      const old = formerCells[row] ?? '';
      // A run that broke off may have ordered the ids, and other columns not yet.
      const isUntouched = end === 'run' && cell === formerCells[at];
      const isEdited =
        runRow >= 0 && found !== ids && cell !== old && !isUntouched && !isWritten(cell, runRow);
      if (!isEdited) return asItWas(old);
      kept.push({ key, row: index });
      return asItWas(cell);
    });
    return [key, wanted];
  });
  return {
    rowCount: rows.length,
    added: hasForeign ? 0 : rows.length - formerIds.length,
    columns: new Map(columns),
    kept,
  };
}

/** Whether columns of somebody else's stand beside ours, whose rows have to stay where they are. */
export const standsAmongOthers = ({ table, former, isAmongOthers }: BlockNow): boolean =>
  table ? table.columns.length > former.length : isAmongOthers === true;

/** The rows of before in their order, then those that users added since. */
function rowsOfBefore(
  count: number,
  before: Int32Array,
  written: Int32Array,
  isLeftOver: (row: number) => boolean,
): { at: number; before: number }[] {
  const at = new Int32Array(count).fill(-1);
  const added: { at: number; before: number }[] = [];
  for (const [row, formerRow] of before.entries()) {
    if (formerRow >= 0) at[formerRow] = row;
    else if ((written[row] ?? -1) < 0 && !isLeftOver(row)) added.push({ at: row, before: -1 });
  }
  return [...Array.from(at, (row, formerRow) => ({ at: row, before: formerRow })), ...added];
}

/**
 * Tells the rows that a write which broke off left behind: of customers who stand there once more, because they have
 * another place in the half that was written; blank ones by which the table had grown; and rows of users that had been
 * copied to their new place already.
 */
function leftOvers(
  { record, former }: BlockNow,
  there: ReadonlyMap<number, readonly CellValue[]>,
  idsThere: readonly string[],
  formerIds: readonly string[],
): (row: number) => boolean {
  const known = new Set([...formerIds, ...record.ids.map(idText)]);
  const textOf = (row: number) => JSON.stringify(former.map(({ column }) => there.get(column)?.[row] ?? ''));
  const blank = JSON.stringify(former.map(() => ''));
  const lastOf = new Map(idsThere.map((_, row) => [textOf(row), row]));
  return (row) => {
    const text = textOf(row);
    const isAgain = idsThere[row] !== '' && known.has(idsThere[row] ?? '');
    return isAgain || text === blank || lastOf.get(text) !== row;
  };
}
