import fc from 'fast-check';
import { sortIds } from '../../../src/classify/dataset/sort-ids';
import { createTextCodes } from '../../../src/classify/dataset/text-codes';

const sorted = (labels: readonly string[], packed?: Int32Array): string[] =>
  Array.from(sortIds(labels, Int32Array.from(labels.keys()), packed), (code) => labels[code] ?? '');

const packedAsRead = (labels: readonly string[]): Int32Array => {
  const { codeCells, packed } = createTextCodes();
  codeCells(labels, 0, labels.length, new Int32Array(labels.length), 0);
  return packed();
};

describe('sortIds', () => {
  it('orders as sort() does, long ids and strange letters included', () => {
    const text = fc.oneof(
      fc.integer({ min: 0, max: 9999 }).map((n) => `CUS-${n}`),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 80 }),
      fc.constantFrom('', '\0', '\uffff', '客户', '客户甲', 'Ann', 'ann'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 80 }), (labels) => {
        expect(sorted(labels)).toEqual([...labels].sort());
        const texts = labels.filter((label) => label !== '');
        expect(sorted(texts, packedAsRead(texts))).toEqual(texts.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('orders only the ids chosen', () => {
    expect([...sortIds(['d', 'a', 'c', 'b'], Int32Array.of(0, 2, 3))]).toEqual([3, 2, 0]);
  });

  it('orders 50,000 ids of one system', () => {
    const labels = Array.from({ length: 50_000 }, (_, i) => `ID${(i * 7919) % 50_000}`);
    expect(sorted(labels)).toEqual([...labels].sort());
  });
});
