import { createColumnEncoder } from '../../../src/classify/dataset/column-encoder';
import type { CellValue, RawTable } from '../../../src/classify/dataset/raw-table';
import type { Role } from '../../../src/classify/roles';

/** A table of the given columns, data from sheet row 2 on, columns from A on. */
export function rawTable(columns: readonly (readonly [Role, readonly CellValue[], string?])[]): RawTable {
  return {
    sheetName: 'Data',
    rowCount: columns[0]?.[1].length ?? 0,
    firstRow: 1,
    dateSystem: 1900,
    columns: columns.map(([role, values, header = role], sheetColumn) => {
      const encoder = createColumnEncoder({ role, header, sheetColumn, numberFormat: 'General' });
      encoder.add(values);
      return encoder.finish();
    }),
  };
}
