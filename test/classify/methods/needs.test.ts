import { anyNeeds, recipeSchema } from '../../../src/classify';

const needs = (method: unknown, need: 'dates' | 'history' = 'dates'): boolean =>
  anyNeeds(recipeSchema.parse({ version: 1, methods: [method] }).methods, need);

describe('what a method needs', () => {
  it('depends on its measures', () => {
    const part = (measure: unknown) => ({ method: 'compositeScore', parts: [{ measure, weight: 1 }] });
    expect(needs({ method: 'compositeScore' })).toBe(true);
    expect(needs(part('recency'))).toBe(true);
    expect(needs(part('amount'))).toBe(false);
    expect(needs({ method: 'clusters', measures: ['orders', 'amount'] })).toBe(false);
    expect(needs({ method: 'clusters' })).toBe(true);
    expect(needs({ method: 'abc' })).toBe(false);
    expect(needs({ method: 'abc', measure: 'recency' })).toBe(true);
    expect(needs({ method: 'valueTiers', measure: 'recency' })).toBe(true);
    expect(needs({ method: 'attributeGroups', by: { type: 'bands', measure: 'recency' } })).toBe(true);
    expect(needs({ method: 'attributeGroups', by: { type: 'bands', measure: 'averageOrder' } })).toBe(false);
  });

  it('is dates for recency and every order for a history', () => {
    expect(needs({ method: 'rfm' })).toBe(true);
    expect(needs({ method: 'rfm' }, 'history')).toBe(false);
    expect(needs({ method: 'lifecycle' }, 'history')).toBe(true);
  });
});
