import { buildDataset, classify, recipeSchema } from '../../../src/classify';
import { type Orders, tableOf } from './order-table';

const today = 46_023;

/** One method with the reason of every customer, from the dataset on. */
export function prepare(orders: Orders, { method }: { method: unknown }) {
  const recipe = recipeSchema.parse({ version: 1, methods: [method], outputs: { why: true } });
  const dataset = buildDataset(tableOf(orders), recipe);
  return { run: () => classify(dataset, recipe, { today }), summary: () => ({}) };
}
