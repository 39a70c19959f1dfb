import type { Profile } from '../classify';
import type { Block } from './address';
import type { LocatedColumn, LocatedPlace } from './locate-written';
import type { Region } from './region';
import type { RowsInPlace } from './rows-in-place';
import type { TierColumn } from './tier-columns';
import type { PlacedColumn, TierBlock } from './write-plan';

/** Columns with a place each, and the places that fall free. */
type Placement = Pick<TierBlock, 'columns' | 'stale'>;

/** The header of a column: the user's own stays, ours follows the language of the run; one that was emptied is written again. */
function labelOf(
  { header }: TierColumn,
  old: LocatedColumn | undefined,
): Pick<PlacedColumn, 'header' | 'renamed' | 'isRelabelled'> {
  if (!old) return { header, renamed: false, isRelabelled: false };
  const { renamed, isBlank } = old;
  const label = renamed ? old.header : header;
  return { header: label, renamed, isRelabelled: isBlank === true || label !== old.header };
}

/** In an Excel table columns are added at its right end and unused ones deleted: the table closes the gap. */
function placeInTable(
  wanted: readonly TierColumn[],
  located: LocatedPlace | undefined,
  end: number,
): Placement {
  const known = new Map(located?.columns.map((column) => [column.key, column]));
  let next = end;
  const columns = wanted.map((column): PlacedColumn => {
    const old = known.get(column.key);
    known.delete(column.key);
    if (!old) return { ...column, ...labelOf(column, undefined), column: next++, isNew: true };
    const { tableColumn, under } = old;
    return {
      ...column,
      ...labelOf(column, old),
      column: old.column,
      isNew: false,
      ...(tableColumn !== undefined && { tableColumn }),
      ...(under && { under }),
    };
  });
  return { columns, stale: [...known.values()] };
}

/**
 * Outside a table columns keep their places; if some are no longer wanted, the others move together, because a gap
 * would cut the region in two.
 */
function placeInRange(
  wanted: readonly TierColumn[],
  located: LocatedPlace | undefined,
  end: number,
): Placement {
  const old = located?.columns ?? [];
  const kept = old.filter(({ key }) => wanted.some((column) => column.key === key));
  const order = [...kept.map(({ key }) => key), ...wanted.map(({ key }) => key)];
  const sorted = [...wanted].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const slots = (kept.length < old.length ? old : kept).map(({ column }) => column);
  let next = Math.max(end, ...old.map(({ column }) => column + 1));
  const columns = sorted.map((column, index): PlacedColumn => {
    const place = slots[index] ?? next++;
    const before = old.find(({ key }) => key === column.key);
    const isNew = before?.column !== place;
    const under = old.find(({ column }) => column === place)?.under;
    return {
      ...column,
      ...labelOf(column, before),
      column: place,
      isNew,
      ...(!isNew && before.name !== undefined && { name: before.name }),
      ...(under && { under }),
    };
  });
  const taken = new Set(columns.map(({ column }) => column));
  const reused = new Set(columns.flatMap(({ name }) => name ?? []));
  const stale = old
    .filter(({ column, name }) => !taken.has(column) || (name !== undefined && !reused.has(name)))
    .map(({ column, name, under }) => ({ column: taken.has(column) ? -1 : column, name, under }));
  return { columns, stale };
}

/** Columns beside the rows of a region: inside its table if it is one, else right of it. */
export function besideBlock(
  what: 'besideCustomers' | 'besideOrders',
  region: Region,
  { headerRow, firstDataRow }: Pick<Profile, 'headerRow' | 'firstDataRow'>,
  wanted: readonly TierColumn[],
  rows: Pick<TierBlock, 'rowId' | 'idColumn' | 'part'> & { customerAt: Int32Array },
  located: LocatedPlace | undefined,
): TierBlock {
  const end = region.firstColumn + region.columnCount;
  const placement = region.table ? placeInTable(wanted, located, end) : placeInRange(wanted, located, end);
  return {
    what,
    sheet: { id: region.sheetId, name: region.sheetName },
    ...(region.table && { table: region.table }),
    headerRow: headerRow < 0 ? -1 : region.firstRow + headerRow,
    firstRow: region.firstRow + firstDataRow,
    rowCount: region.rowCount - firstDataRow,
    ...rows,
    ...placement,
    ...(located && { previous: located }),
  };
}

/** Our own sheet, one row per customer: where the last run put it, or on a new sheet from A1 on. */
export function ownSheetBlock(
  freeNames: { sheet: string; table: string },
  wanted: readonly TierColumn[],
  ids: readonly string[],
  located: LocatedPlace | undefined,
  inPlace: RowsInPlace | undefined,
): TierBlock {
  const table = located?.table;
  const block: Block = table?.block ?? { firstRow: 0, firstColumn: 0, rowCount: 0, columnCount: 0 };
  const customerAt = inPlace?.customerAt;
  const headerRow = located?.top ?? 0;
  const isRange = located !== undefined && !table;
  return {
    what: 'ownSheet',
    sheet: located ? { id: located.sheetId, name: located.sheetName } : { name: freeNames.sheet },
    // Users make a range of it: then it stays one.
    ...(!isRange && { table: table ? { id: table.id, name: table.name } : { name: freeNames.table } }),
    headerRow,
    firstRow: headerRow + 1,
    rowCount: customerAt?.length ?? ids.length,
    ...(isRange
      ? placeInRange(wanted, located, inPlace?.end ?? 0)
      : placeInTable(wanted, located, block.firstColumn + block.columnCount)),
    ...(customerAt && { customerAt }),
    ...(isRange && { rowsThere: inPlace?.rows ?? 0 }),
    rowId: (row) => ids[customerAt ? (customerAt[row] ?? -1) : row] ?? '',
    ...(located && { previous: located }),
  };
}
