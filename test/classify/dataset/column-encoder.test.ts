import { createColumnEncoder } from '../../../src/classify/dataset/column-encoder';
import { codeNumbers } from '../../../src/classify/dataset/number-codes';

const meta = { role: 'customer', header: 'Customer', sheetColumn: 2, numberFormat: '@' } as const;

describe('createColumnEncoder', () => {
  it('codes batches, growing as they come', () => {
    const encoder = createColumnEncoder(meta, 1);
    encoder.add(['Ann', 'Bo', 'Ann', 7, '']);
    encoder.addColumn([['x', 'Bo'], ['y', true], ['z', -0.5], ['short']], 1);
    const column = encoder.finish();
    expect(column).toEqual({
      ...meta,
      codes: Int32Array.of(0, 1, 0, -1, -2, 1, -3, -1, -2),
      numbers: Float64Array.of(NaN, NaN, NaN, 7, NaN, NaN, 1, -0.5, NaN),
      dictionary: ['Ann', 'Bo'],
      packed: Int32Array.of(0x416e6e00, 0, 0, 3, 0x426f0000, 0, 0, 2),
    });
    expect(column.codes.buffer.byteLength).toBe(9 * 4);
    expect(column.numbers.buffer.byteLength).toBe(9 * 8);
  });

  it('keeps 100,000 rows in order across batches', () => {
    const encoder = createColumnEncoder(meta);
    for (let batch = 0; batch < 10; batch++)
      encoder.add(Array.from({ length: 10_000 }, (_, i) => `id ${(batch * 10_000 + i) % 777}`));
    const { codes, dictionary } = encoder.finish();
    expect(dictionary).toHaveLength(777);
    expect(codes.every((code, i) => dictionary[code] === `id ${i % 777}`)).toBe(true);
  });
});

describe('codeNumbers', () => {
  it('gives equal numbers one code, through every growth', () => {
    const values = Float64Array.from(
      { length: 30_000 },
      (_, i) => ((i * 7919) % 10_007) - 5000 + (i % 2 ? 0 : 0.25),
    );
    const rows = new Int32Array(values.length).fill(-1);
    rows[5] = -2;
    const { codes, distinct } = codeNumbers(values, rows, -1);
    expect(codes[5]).toBe(-1);
    expect(codes.every((code, i) => i === 5 || distinct[code] === values[i])).toBe(true);
    expect(new Set(distinct).size).toBe(distinct.length);
  });

  it('takes 0 and −0 for one number', () => {
    expect([...codeNumbers(Float64Array.of(0, -0), Int32Array.of(-1, -1), -1).codes]).toEqual([0, 0]);
  });
});
