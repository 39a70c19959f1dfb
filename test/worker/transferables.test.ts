import { buildDataset, classify, defaultRecipe } from '../../src/classify';
import { classificationBuffers, tableBuffers } from '../../src/worker/transferables';
import { ordersTable } from './orders-table';

describe('transferables', () => {
  it('lists every buffer of a table once', () => {
    const table = { ...ordersTable(10), sheetRows: new Int32Array(10) };
    expect(tableBuffers(table)).toHaveLength(8);
    const shared = table.columns.map((column) => ({ ...column, codes: table.sheetRows }));
    expect(tableBuffers({ ...table, columns: shared })).toHaveLength(5);
  });

  it('leaves out memory that threads share', () => {
    const numbers = new Float64Array(new SharedArrayBuffer(80));
    const [column, ...rest] = ordersTable(10).columns;
    if (!column) throw new Error('the table has columns');
    expect(tableBuffers({ ...ordersTable(10), columns: [{ ...column, numbers }, ...rest] })).toHaveLength(6);
  });

  it('lists buffers that structuredClone can move, all of a classification', () => {
    const classification = classify(buildDataset(ordersTable(100), defaultRecipe), defaultRecipe, {
      today: 46000,
    });
    const moved = structuredClone(classification, { transfer: classificationBuffers(classification) });
    expect(classification.sheetRows.byteLength).toBe(0);
    for (const column of classification.columns) {
      const arrays = Object.values(column).filter((value) => ArrayBuffer.isView(value));
      expect(arrays.map(({ byteLength }) => byteLength)).toEqual(arrays.map(() => 0));
    }
    expect(moved.ids).toHaveLength(50);
  });
});
