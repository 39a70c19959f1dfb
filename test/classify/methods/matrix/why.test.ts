import fc from 'fast-check';
import {
  classify,
  type Classification,
  type Dataset,
  messageAt,
  type Message,
} from '../../../../src/classify';
import { translatorFor } from '../../../../src/locales/translate';
import { anyCustomers, inCents, today, withChange } from '../../../support/reasons';
import { datasetOfCustomers } from '../../../support/dataset-builder';
import { recipeOf } from '../../../support/recipes';

const recipe = recipeOf(
  { method: 'abc' },
  { method: 'rfm', scoring: { type: 'rank' } },
  { method: 'matrix' },
);
const run = (dataset: Dataset): Classification =>
  classify(
    dataset,
    { ...recipe, referenceDate: { policy: 'today' }, outputs: { ...recipe.outputs, why: true } },
    { today },
  );

const placeIn = (result: Classification, key: string, id: string): number => {
  const column = result.columns.find((one) => one.key === key);
  if (column?.kind !== 'category') throw new Error(`no ${key}`);
  return column.codes[result.ids.indexOf(id)];
};

const reasonOf = (result: Classification, i: number): Message => {
  const column = result.columns.find(({ key }) => key === 'matrix.why');
  if (column?.kind !== 'message') throw new Error('no reasons');
  return messageAt(column, i);
};

const changed = (dataset: Dataset, id: string, { key, params = {} }: Message): Dataset => {
  const kind = key.split('.')[2];
  if (kind === 'frequency') return withChange(dataset, id, 'orders', (own) => own + Number(params['count']));
  if (kind === 'recency') return withChange(dataset, id, 'lastOrder', () => today - Number(params['count']));
  return withChange(dataset, id, 'amount', (own) => inCents(own + Number(params['need'])));
};

describe('why: a matrix', () => {
  it('asks of who is at the best of one result for more of the other only', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = run(dataset);
        result.ids.forEach((id, i) => {
          const { key } = reasonOf(result, i);
          kinds.add(key);
          const isBest = ['abc.class', 'rfm.segment'].map((column) => placeIn(result, column, id) === 0);
          if (key === 'why.matrix.bestRow') expect(isBest).toEqual([true, false]);
          if (key === 'why.matrix.bestColumn') expect(isBest).toEqual([false, true]);
          if (key === 'why.matrix.agree') expect(isBest).toEqual([false, false]);
        });
      }),
      { numRuns: 20, seed: 3 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['why.matrix.bestRow', 'why.matrix.best']));
  });

  it('asks for nothing where the only category of one result meets the best of the other', () => {
    const dataset = datasetOfCustomers([
      { id: 'a', lastOrder: today - 9, orders: 4, amount: 900 },
      { id: 'b', lastOrder: today - 9, orders: 4, amount: 100 },
    ]);
    const attributes = [{ header: 'Region', codes: Int32Array.of(0, 0), labels: ['North'] }];
    const result = classify(
      { ...dataset, attributes },
      {
        ...recipeOf(
          { method: 'abc' },
          { method: 'attributeGroups', by: { type: 'categories', column: 'Region' } },
          { method: 'matrix' },
        ),
        outputs: { ...recipe.outputs, why: true },
      },
      { today },
    );
    expect(result.ids.map((_, i) => reasonOf(result, i).key)).toEqual(['why.matrix.best', 'why.matrix.by']);
  });

  it('names the change that moves one of its results up', () => {
    let promised = 0;
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = run(dataset);
        result.ids.forEach((id, i) => {
          const { key, params = {} } = reasonOf(result, i);
          const { reason } = params;
          if (key !== 'why.matrix.by' || typeof reason !== 'object' || !('key' in reason)) return;
          promised++;
          const of = reason.key.startsWith('why.rfm') ? 'rfm.segment' : 'abc.class';
          expect(placeIn(run(changed(dataset, id, reason)), of, id)).toBeLessThan(placeIn(result, of, id));
          expect(translatorFor('en')({ key, params })).toMatch(/It moves up by .*With /);
          expect(translatorFor('zh-CN')({ key, params })).not.toMatch(/\{\{|NaN|why\./);
        });
      }),
      { numRuns: 20 },
    );
    expect(promised).toBeGreaterThan(20);
  });
});
