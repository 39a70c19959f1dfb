import { classify, recipeSchema } from '../../../../src/classify';
import { translatorFor } from '../../../../src/locales/translate';
import { datasetOfOrders } from '../../../support/dataset-builder';

/** The notes of RFM about that many customers. */
function notes(customers: number, orders: (i: number) => number, locale = 'en'): string[] {
  const rows = Array.from({ length: customers }, (_, i) =>
    Array.from({ length: orders(i) }, (_, k) => ({ id: `c${i}`, day: 45_000 + 3 * i + k, amount: 10 + i })),
  ).flat();
  const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }] });
  return (classify(datasetOfOrders(rows), recipe, { today: 45_200 }).methods[0]?.notes ?? []).map(
    translatorFor(locale),
  );
}

describe('scores that nobody has', () => {
  it('are put down to too few customers where there are few, in one note', () => {
    expect(notes(3, (i) => i + 1)).toEqual([
      'Recency, Frequency, Monetary value: 3 customers are too few for 5 score levels, so some levels stay empty.',
    ]);
    expect(notes(1, () => 1, 'zh-CN')).toEqual([expect.stringMatching(/只有 1 位客户，不足以分成 5 档得分/)]);
  });

  it('are put down to equal values where customers are few, but equal', () => {
    expect(notes(19, () => 1)).toEqual([
      'Frequency: only 1 of 5 scores occur, because many customers have equal values.',
    ]);
  });

  it('are put down to equal values where customers are many', () => {
    expect(notes(100, () => 1)).toEqual([
      'Frequency: only 1 of 5 scores occur, because many customers have equal values.',
    ]);
  });
});
