import type { Block } from '../address';
import type { LocatedPlace } from '../locate-written';
import type { WrittenPlaceRecord } from '../written';
import type { BlockNow } from './locate-block';

/** What had been written at a place before a run, as it stands again. */
export interface StandingPlace {
  place: WrittenPlaceRecord;
  sheet: { id: string; name: string };
  table?: { name: string; block: Block };
  headerRow: number;
  firstRow: number;
  /** How many rows its pivots are to cover. */
  rowCount: number;
  /** Our columns: the header each has now, where it stands, and where it stood when the run was planned. */
  columns: { key: string; header: string; column: number; planned: number }[];
  /** By how many columns the run made the rows wider. */
  widened: number;
}

/** A block that was restored. */
export function standingBlock(place: WrittenPlaceRecord, now: BlockNow, rowCount: number): StandingPlace {
  const { sheet, table, headerRow, firstRow, former, record } = now;
  const gone = record.former.filter(({ looks, nameAfter }) => looks?.header && nameAfter === undefined);
  return {
    place,
    sheet,
    ...(table && {
      table: { name: table.name, block: table.block },
    }),
    headerRow,
    firstRow,
    rowCount,
    columns: former.map(({ record: { key, header, column: planned }, column }) => ({
      key,
      header,
      column,
      planned,
    })),
    widened: record.fresh.length - gone.length,
  };
}

/** A place that the run left alone. */
export function standingElsewhere({
  record,
  sheetId,
  sheetName,
  table,
  columns,
}: LocatedPlace): StandingPlace {
  return {
    place: record,
    sheet: { id: sheetId, name: sheetName },
    ...(table && {
      table: { name: table.name, block: table.block },
    }),
    headerRow: record.headerRow,
    firstRow: record.firstRow,
    rowCount: record.rowCount,
    columns: columns.map(({ key, header, column }) => ({ key, header, column, planned: column })),
    widened: 0,
  };
}
