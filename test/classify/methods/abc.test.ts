import fc from 'fast-check';
import { classify, recipeSchema, UserError } from '../../../src/classify';
import { datasetOfCustomers, datasetOfOrders } from '../../support/dataset-builder';
import { describeWithData } from '../../support/shared-data';
import { onlineRetailOrders } from '../../support/shared-orders';

const abcOf = (amounts: number[], options: object = {}) => {
  const dataset = datasetOfCustomers(
    amounts.map((amount, i) => ({ id: String(i).padStart(6, '0'), lastOrder: 45_000, orders: 1, amount })),
  );
  const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'abc', ...options }] });
  const result = classify(dataset, recipe, { today: 45_001 });
  const column = result.columns.find(({ key }) => key === 'abc.class');
  if (column?.kind !== 'category') throw new Error('no class');
  const classOf = new Map(result.ids.map((id, i) => [id, column.categories[column.codes[i]].key]));
  return {
    classes: amounts.map((_, i) => classOf.get(String(i).padStart(6, '0'))).join(''),
    result,
  };
};

describe('ABC', () => {
  it('takes the share before the row', () => {
    expect(abcOf([50, 30, 15, 5]).classes).toBe('AABC');
    expect(abcOf([79, 2, 14, 5]).classes).toBe('ACAB');
  });

  const boundary = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 8 }).chain((list) => {
    // The rest is a quarter or a nineteenth of the larger ones, in equal parts: exactly 80 % or 95 % before it.
    const sum = list.reduce((total, value) => total + value, 0);
    return fc
      .constantFrom(4, 19)
      .map((parts) => [...list.map((value) => value * parts * 4), ...Array.from({ length: 4 }, () => sum)]);
  });

  it('is the class of exact cents in any unit of money', () => {
    expect(abcOf([0.7, 0.5, 0.3]).classes).toBe('AAB');
    fc.assert(
      fc.property(boundary, (cents) => {
        const total = cents.reduce((sum, value) => sum + value, 0);
        const exact = cents.map((own) => {
          const before = cents.filter((value) => value > own).reduce((sum, value) => sum + value, 0);
          return before * 100 < 80 * total ? 'A' : before * 100 < 95 * total ? 'B' : 'C';
        });
        for (const factor of [1, 0.1, 0.01, 1 / 3, 7, 1.17, 100])
          expect(abcOf(cents.map((value) => value * factor)).classes).toBe(exact.join(''));
      }),
    );
  });

  it('puts equal values into one class', () => {
    expect(abcOf([10, 10, 10, 10, 10, 10, 10, 10, 10, 10]).classes).toBe('AAAAAAAAAA');
    expect(abcOf([70, 15, 15]).classes).toBe('AAA');
  });

  it('puts zero and negative values into C and says so', () => {
    const { classes, result } = abcOf([100, 0, -50]);
    expect(classes).toBe('ACC');
    expect(result.methods[0].notes).toContainEqual({ key: 'rules.abc.notPositive', params: { count: 2 } });
    expect(abcOf([-1, 0]).classes).toBe('CC');
    expect(abcOf([]).classes).toBe('');
  });

  it('takes other thresholds', () => {
    expect(abcOf([50, 30, 15, 5], { thresholds: [0.5, 0.6] }).classes).toBe('ABCC');
  });

  it('ranks by profit or any metric', () => {
    const dataset = datasetOfCustomers(
      ['a', 'b', 'c'].map((id) => ({ id, lastOrder: 45_000, orders: 1, amount: 10 })),
      {
        profit: Float64Array.of(1, 90, 9),
        metrics: [{ header: 'Visits', values: Float64Array.of(90, 9, 1) }],
      },
    );
    const by = (measure: unknown): string => {
      const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'abc', measure }] });
      const { columns } = classify(dataset, recipe, { today: 0 });
      const column = columns.find(({ key }) => key === 'abc.class');
      return column?.kind === 'category' ? Array.from(column.codes, (code) => 'ABC'[code]).join('') : '';
    };
    expect(by('amount')).toBe('AAA');
    expect(by('profit')).toBe('CAB');
    expect(by({ metric: 'visits' })).toBe('ABC');
  });

  it('refuses thresholds in the wrong order and measures the data does not have', () => {
    expect(
      recipeSchema.safeParse({ version: 1, methods: [{ method: 'abc', thresholds: [0.9, 0.8] }] }).success,
    ).toBe(false);
    expect(() => abcOf([1], { measure: 'profit' })).toThrow(UserError);
    expect(() => abcOf([1], { measure: { metric: 'NPS' } })).toThrow(UserError);
  });

  it('never gives a larger value a lower class, nor equal values two', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 1000 }), { maxLength: 60 }), (amounts) => {
        const { classes } = abcOf(amounts);
        amounts.forEach((a, i) =>
          amounts.forEach((b, j) => {
            if (a === b) expect(classes[i]).toBe(classes[j]);
            if (a > b) expect(classes[i] <= classes[j]).toBe(true);
          }),
        );
      }),
    );
  });
});

describeWithData('ABC of Online Retail', () => {
  it('has 1,133 A customers', () => {
    const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'abc' }] });
    const result = classify(datasetOfOrders(onlineRetailOrders()), recipe, { today: 0 });
    expect(result.methods[0].counts[0]).toMatchObject({ key: 'A', customers: 1133 });
    const amounts = result.columns.find(({ key }) => key === 'facts.amount');
    if (amounts?.kind !== 'number') throw new Error('no amounts');
    let sum = 0;
    const including = amounts.values.filter((amount) => (sum += amount) < 0.8 * result.totals.amount);
    expect(including).toHaveLength(1132);
  });
});
