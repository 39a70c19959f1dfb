import { type CellValue, createColumnEncoder, type RawTable } from '../../../src/classify';

/** Order rows as Excel hands them over: three plain arrays. */
export interface Orders {
  ids: readonly string[];
  dates: readonly number[];
  amounts: readonly number[];
}

/** Order rows as a table, its three columns coded. */
export function tableOf({ ids, dates, amounts }: Orders): RawTable {
  const encode = (
    role: 'customer' | 'orderDate' | 'amount',
    at: number,
    format: string,
    cells: readonly CellValue[],
  ) => {
    const encoder = createColumnEncoder({ role, header: role, sheetColumn: at, numberFormat: format });
    encoder.add(cells);
    return encoder.finish();
  };
  return {
    sheetName: 'Orders',
    rowCount: ids.length,
    firstRow: 1,
    dateSystem: 1900,
    columns: [
      encode('customer', 0, 'General', ids),
      encode('orderDate', 1, 'yyyy-mm-dd', dates),
      encode('amount', 2, '0.00', amounts),
    ],
  };
}
