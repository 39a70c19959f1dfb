import { columnsOfKinds } from '../../../src/classify/methods/columns-of-kinds';

const predicted = { name: 'predictive', label: { key: 'predicted' }, asked: true };
const historic = { name: 'historic', label: { key: 'historic' }, asked: false };
const members = [Uint32Array.of(0, 2), Uint32Array.of(1)];
const column = (...values: number[]) => ({
  kind: 'number' as const,
  key: 'clv.value',
  header: { key: 'value' },
  values: Float64Array.from(values),
  format: 'money' as const,
});

describe('columnsOfKinds', () => {
  it('gives each kind of number a column, the kind asked for first', () => {
    expect(columnsOfKinds(column(1, 2, 3), [historic, predicted], members)).toMatchObject([
      { key: 'clv.value', header: { params: { kind: { key: 'predicted' } } } },
      { key: 'clv.value.historic', header: { params: { kind: { key: 'historic' } } } },
    ]);
    const [first, second] = columnsOfKinds(column(1, 2, 3), [historic, predicted], members);
    expect(first).toMatchObject({ values: Float64Array.of(NaN, 2, NaN) });
    expect(second).toMatchObject({ values: Float64Array.of(1, NaN, 3) });
  });

  it('leaves one column where there is one kind, or only one has numbers', () => {
    const plain = column(1, 2, 3);
    expect(columnsOfKinds(plain, [predicted, predicted], members)).toEqual([plain]);
    const empty = column(NaN, 2, NaN);
    expect(columnsOfKinds(empty, [historic, predicted], members)).toEqual([empty]);
  });
});
