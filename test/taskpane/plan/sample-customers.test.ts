import { recipeSchema } from '../../../src/classify';
import { sampleCustomers } from '../../../src/taskpane/plan/sample-customers';
import { ordersClassification } from '../orders-classification';

describe('sampleCustomers', () => {
  it('are the best, the last and some between, with the tier of each method', () => {
    const classification = ordersClassification();
    const samples = sampleCustomers(classification);
    expect(samples.map(({ id }) => id)).toEqual(classification.ids);
    expect(samples[0]?.tiers.map(({ key }) => key)).toEqual(['rfm.segment', 'abc.class', 'valueTiers.tier']);
    expect(samples[0]?.amount).toBe(2100.5);
  });

  it('do not repeat what the two sides of a matrix say', () => {
    const recipe = recipeSchema.parse({
      version: 1,
      methods: [{ method: 'abc' }, { method: 'valueTiers' }, { method: 'matrix' }],
    });
    const [first] = sampleCustomers(ordersClassification(recipe));
    expect(first?.tiers.map(({ key }) => key)).toEqual(['abc.class', 'valueTiers.tier']);
  });
});
