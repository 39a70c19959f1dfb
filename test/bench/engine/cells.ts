import type { CellValue } from '../../../src/classify';
import { understandAmounts } from '../../../src/classify/dataset/amounts';
import { createColumnEncoder } from '../../../src/classify/dataset/column-encoder';
import { understandDates } from '../../../src/classify/dataset/dates';

/** Ours: coding both columns, then reading each distinct text once. */
export function prepare({ dates, amounts }: { dates: CellValue[]; amounts: CellValue[] }) {
  const encode = (role: 'orderDate' | 'amount', cells: readonly CellValue[]) => {
    const encoder = createColumnEncoder({ role, header: role, sheetColumn: 0, numberFormat: 'General' });
    encoder.add(cells);
    return encoder.finish();
  };
  return {
    run: () => ({
      days: understandDates(encode('orderDate', dates), 1900).days,
      values: understandAmounts(encode('amount', amounts)).values,
    }),
    summary: ({ days, values }: { days: Int32Array; values: Float64Array }) => ({
      days: days.reduce((sum, day) => sum + day, 0),
      amount: Math.round(values.reduce((sum, value) => sum + value, 0)),
    }),
  };
}
