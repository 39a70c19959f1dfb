import fc from 'fast-check';
import { classify, type Classification, type Dataset, messageAt } from '../../src/classify';
import { datasetOfCustomers, type TestCustomer } from './dataset-builder';
import { type MethodInput, recipeOf } from './recipes';

/** Serial day of every run of {@link classifyWithReasons}: also the reference date. */
export const today = 45_200;

/** A few customers: equal values and one-time buyers are likely. */
export const anyCustomers = fc
  .array(
    fc.record({
      lastOrder: fc.integer({ min: 45_000, max: today }),
      orders: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
      amount: fc.oneof(
        fc.constantFrom(10, 50),
        fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100),
      ),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list): TestCustomer[] =>
    list.map((customer, i) => ({ id: `c${String(i).padStart(2, '0')}`, ...customer })),
  )
  .map((list) => datasetOfCustomers(list));

/** Classifies with reasons, recency counted from `today` or another day. */
export function classifyWithReasons(dataset: Dataset, method: MethodInput, day = today): Classification {
  const recipe = recipeOf(method);
  return classify(
    dataset,
    { ...recipe, referenceDate: { policy: 'today' }, outputs: { ...recipe.outputs, why: true } },
    { today: day },
  );
}

/** What a customer is told. */
export interface Reason {
  id: string;
  /** The last part of the message's key, e.g. `frequency`. */
  kind: string;
  params: NonNullable<ReturnType<typeof messageAt>['params']>;
  /** Name of the category that is promised; undefined if none is. */
  target: unknown;
}

/** The reason of each customer, in the order of the result. */
export function reasonsIn(result: Classification): Reason[] {
  const column = result.columns.find(({ kind }) => kind === 'message');
  if (column?.kind !== 'message') throw new Error('no reasons');
  return result.ids.map((id, i) => {
    const { key, params = {} } = messageAt(column, i);
    return { id, kind: key.split('.')[2], params, target: params['target'] };
  });
}

/** The place (0 best) and the name of a customer's category. */
export function placeOf(result: Classification, id: string): { place: number; name: unknown } {
  const column = result.columns.find(({ key }) => key === result.methods[0].column);
  if (column?.kind !== 'category') throw new Error('no categories');
  const place = column.codes[result.ids.indexOf(id)];
  return { place, name: column.categories[place].name };
}

type Changeable = 'amount' | 'orders' | 'lastOrder' | 'firstOrder';

/** The dataset with one number of one customer changed. */
export const withChange = (
  dataset: Dataset,
  id: string,
  name: Changeable,
  to: (value: number) => number,
): Dataset => ({
  ...dataset,
  [name]: dataset[name].map((value, i) => (dataset.ids[i] === id ? to(value) : value)),
});

export const inCents = (value: number): number => Math.round(value * 100) / 100;
