import { defaultRecipe, type Progress } from '../../src/classify';
import { classifyTable } from '../../src/worker/classify-table';
import { ordersTable } from './orders-table';

const today = 46000;

describe('classifyTable', () => {
  it('goes from raw columns to a classification, telling each stage', () => {
    const seen: Progress[] = [];
    const reply = classifyTable(ordersTable(100, 10), defaultRecipe, {
      today,
      onProgress: (each) => seen.push(each),
    });
    expect(reply).toMatchObject({ classification: { totals: { customers: 10, orders: 100 } } });
    const prepared = seen.filter(({ stage }) => stage === 'prepare');
    expect(prepared.map(({ done }) => done)).toEqual([0, 30, 50, 80, 90, 100]);
    expect(prepared.every(({ total }) => total === 100)).toBe(true);
    expect(seen.at(-1)).toEqual({ stage: 'classify', done: 3, total: 3 });
  });

  it('answers with the kind, the values and the cells of an error', () => {
    const table = ordersTable(3);
    table.columns.pop();
    expect(classifyTable(table, defaultRecipe, { today })).toEqual({
      error: { kind: 'noAmountColumn', params: expect.any(Object), cells: expect.any(Array) },
    });
  });

  it('answers with the words of an error nobody foresaw', () => {
    const onProgress = () => {
      throw new RangeError('no room');
    };
    expect(classifyTable(ordersTable(3), defaultRecipe, { today, onProgress })).toEqual({
      error: { kind: 'unexpected', params: { code: 'RangeError', message: 'no room' }, cells: [] },
    });
  });
});
