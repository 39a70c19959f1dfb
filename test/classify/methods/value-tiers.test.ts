import fc from 'fast-check';
import { classify, recipeSchema } from '../../../src/classify';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

function tiersOf(amounts: number[], options: object): string[] {
  const name = (i: number): string => String(i).padStart(6, '0');
  const customers = amounts.map((amount, i) => ({ id: name(i), lastOrder: 45_000, orders: 1, amount }));
  const result = classify(datasetOfCustomers(customers), recipeOf({ method: 'valueTiers', ...options }), {
    today: 0,
  });
  const column = result.columns.find(({ key }) => key === 'valueTiers.tier');
  if (column?.kind !== 'category') throw new Error('no tier');
  return amounts.map((_, i) => column.categories[column.codes[result.ids.indexOf(name(i))]].key);
}

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const short = (tiers: string[]): string => tiers.map((tier) => tier[0]).join('');

describe('value tiers', () => {
  it('take the best 20 % and the next 30 % of customers', () => {
    expect(short(tiersOf(ten, {}))).toBe('lllllmmmhh');
  });

  it('keep equal customers together in the better tier', () => {
    expect(short(tiersOf([1, 1, 1, 1, 1, 1, 1, 9, 9, 9], {}))).toBe('mmmmmmmhhh');
  });

  it('count customers without a value', () => {
    const metrics = [{ header: 'NPS', values: Float64Array.of(9, NaN, 7) }];
    const customers = ['a', 'b', 'c'].map((id) => ({ id, lastOrder: 45_000, orders: 1, amount: 1 }));
    const recipe = recipeOf({ method: 'valueTiers', measure: { metric: 'NPS' } });
    const [{ notes }] = classify(datasetOfCustomers(customers, { metrics }), recipe, { today: 0 }).methods;
    expect(notes).toContainEqual(
      expect.objectContaining({
        key: 'rules.valueTiers.missing',
        params: expect.objectContaining({ count: 1 }),
      }),
    );
  });

  it('take shares of the value', () => {
    expect(short(tiersOf([50, 20, 13, 10, 7], { cut: { by: 'shareOfValue', shares: [0.5, 0.3] } }))).toBe(
      'hmmll',
    );
  });

  it('cut at natural breaks and at fixed values', () => {
    expect(short(tiersOf([1, 2, 50, 51, 300], { cut: { by: 'naturalBreaks' } }))).toBe('llmmh');
    expect(short(tiersOf(ten, { cut: { by: 'thresholds', thresholds: [9, 5] } }))).toBe('llllmmmmhh');
  });

  it('take names of one’s own, two to six', () => {
    expect(tiersOf([1, 2], { tiers: ['Gold', 'Rest'], cut: { by: 'thresholds', thresholds: [2] } })).toEqual([
      'tier2',
      'tier1',
    ]);
    const valid = (options: object): boolean =>
      recipeSchema.safeParse({ version: 1, methods: [{ method: 'valueTiers', ...options }] }).success;
    expect(valid({ tiers: ['only'] })).toBe(false);
    expect(valid({ tiers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })).toBe(false);
    expect(valid({ cut: { by: 'thresholds', thresholds: [5, 9] } })).toBe(false);
    expect(valid({ cut: { by: 'shareOfCustomers', shares: [0.5] } })).toBe(false);
    expect(valid({ cut: { by: 'shareOfCustomers', shares: [0.5, 0.6] } })).toBe(false);
  });
});

describe('value tiers in another unit of money', () => {
  const methods = [{}, { cut: { by: 'shareOfValue' } }, { tiers: 'vip', cut: { by: 'naturalBreaks' } }];
  const amounts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 });

  it('are the same', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0.1, 0.01, 7, 1.17, 100), (list, factor) => {
        for (const options of methods) {
          const scaled = list.map((amount) => amount * factor);
          expect(tiersOf(scaled, options)).toEqual(tiersOf(list, options));
        }
      }),
    );
  });

  it('are the same in thirds, where shares decide', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const options = { cut: { by: 'shareOfValue' } };
        expect(
          tiersOf(
            list.map((amount) => amount / 3),
            options,
          ),
        ).toEqual(tiersOf(list, options));
      }),
    );
  });
});
