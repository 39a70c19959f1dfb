import type { WrittenPlaceRecord } from '../written';
import type { FormerBlock } from './undo-record';

/** Users rename sheets and tables, other programs give them other ids: either tells. */
const isOnSheetOf = (
  place: Pick<WrittenPlaceRecord, 'sheetId' | 'sheetName'>,
  { sheetId, sheetName }: FormerBlock,
): boolean => place.sheetId === sheetId || place.sheetName === sheetName;

/** The hidden names on the columns of a block, before and after the run. */
export const columnNames = ({ fresh, former }: FormerBlock): string[] =>
  [...fresh, ...former, ...former.map(({ nameAfter: name }) => ({ name }))].flatMap(({ name }) => name ?? []);

/**
 * Whether a block was written at a place: several lists may stand on a sheet, told apart by the names of their columns,
 * whatever became of their tables; without names, by the tables.
 */
export function isPlaceOf(place: WrittenPlaceRecord, block: FormerBlock): boolean {
  const { what, table, former, fresh } = block;
  if (place.what !== what || !isOnSheetOf(place, block)) return false;
  const names = new Set(columnNames(block));
  if (place.columns.some(({ name }) => name !== undefined && names.has(name))) return true;
  if (place.table ?? table) return place.table?.id === table?.id || place.table?.name === table?.name;
  const columns = [...former, ...fresh];
  return place.columns.some(({ key, name, column }) =>
    columns.some(
      (one) => (name === undefined || one.name === undefined) && one.key === key && one.column === column,
    ),
  );
}

/** The other lists on the sheet of a block. */
export const listsOf = (places: readonly WrittenPlaceRecord[], block: FormerBlock): WrittenPlaceRecord[] =>
  places.filter((place) => isOnSheetOf(place, block) && !isPlaceOf(place, block));
