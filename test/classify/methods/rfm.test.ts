import { classify, recipeSchema, type Classification, type Dataset } from '../../../src/classify';
import { datasetOfCustomers, datasetOfOrders } from '../../support/dataset-builder';
import { describeWithData, readShared } from '../../support/shared-data';
import {
  onlineRetailOrders,
  rfmOrders,
  serialDay,
  sharedRows,
  superstoreOrders,
} from '../../support/shared-orders';

function run(dataset: Dataset, date: string, options: object): Classification {
  const recipe = recipeSchema.parse({
    version: 1,
    referenceDate: { policy: 'date', date },
    methods: [{ method: 'rfm', ...options }],
  });
  return classify(dataset, recipe, { today: 0 });
}

/** Column by key as plain values, by customer id. */
function byId(result: Classification, key: string): Map<string, string | number> {
  const column = result.columns.find((candidate) => candidate.key === key);
  if (column?.kind === 'category') {
    return new Map(result.ids.map((id, i) => [id, column.categories[column.codes[i]].key]));
  }
  if (column?.kind === 'number') return new Map(result.ids.map((id, i) => [id, column.values[i]]));
  throw new Error(`no column ${key}`);
}

const counts = (result: Classification): Record<string, [number, number, number]> =>
  Object.fromEntries(
    result.methods[0].counts.map(({ key, customers, orders, amount }) => [key, [customers, orders, amount]]),
  );

describeWithData('the R package rfm', () => {
  const options = { scoring: { type: 'rfmPackage' }, segments: 'ten' };

  it('is matched on its orders', () => {
    const result = run(datasetOfOrders(rfmOrders()), '2006-12-31', options);
    expect(counts(result)).toEqual({
      aboutToSleep: [102, 283, 23449],
      atRisk: [28, 216, 22227],
      cannotLoseThem: [47, 274, 32446],
      champions: [35, 316, 31646],
      lost: [148, 393, 35324],
      loyal: [170, 799, 76562],
      needAttention: [10, 57, 4562],
      new: [104, 329, 28837],
      potentialLoyalist: [342, 2211, 204856],
      promising: [9, 28, 4249],
      others: [0, 0, 0],
    });
    expect(result.totals).toEqual({ customers: 995, orders: 4906, amount: 464158 });
    const codes = byId(result, 'rfm.code');
    const firstTen = [...codes.keys()].sort((a, b) => (a < b ? -1 : 1)).slice(0, 10);
    expect(firstTen.map((id) => codes.get(id))).toEqual([343, 412, 323, 544, 433, 555, 555, 355, 321, 445]);
  });

  it('is matched in its cut points', () => {
    const cuts = cutsOf(run(datasetOfOrders(rfmOrders()), '2006-12-31', options));
    const expected = [
      [115, 181, 297.4, 482],
      [4, 5, 6, 8],
      [255.8, 382, 506.4, 666],
    ];
    cuts.forEach((list, axis) => list.forEach((cut, k) => expect(cut).toBeCloseTo(expected[axis][k], 9)));
    expect(cuts.map(({ length }) => length)).toEqual([4, 4, 4]);
  });

  it('is matched on its customers', () => {
    const customers = sharedRows('rfm/rfm_data_customer.csv').map((row) => ({
      id: row['customer_id'],
      lastOrder: serialDay(row['most_recent_visit']),
      orders: Number(row['number_of_orders']),
      amount: Number(row['revenue']),
    }));
    const result = run(datasetOfCustomers(customers), '2007-01-01', options);
    expect(result.totals.customers).toBe(39_999);
    expect(Object.fromEntries(result.methods[0].counts.map(({ key, customers: n }) => [key, n]))).toEqual({
      potentialLoyalist: 12762,
      loyal: 6965,
      lost: 5535,
      new: 4475,
      aboutToSleep: 4095,
      atRisk: 2081,
      champions: 1571,
      cannotLoseThem: 1471,
      needAttention: 679,
      promising: 297,
      others: 68,
    });
  });
});

describeWithData('Online Retail by ranks', () => {
  const result = run(datasetOfOrders(onlineRetailOrders()), '2011-12-10', { scoring: { type: 'rank' } });

  it('gives the published counts of the 11 segments', () => {
    expect(
      Object.fromEntries(result.methods[0].counts.map(({ key, customers }) => [key, customers])),
    ).toEqual({
      champions: 798,
      hibernating: 657,
      lost: 577,
      new: 407,
      loyal: 403,
      atRisk: 348,
      potentialLoyalists: 307,
      needAttention: 254,
      promising: 243,
      aboutToSleep: 219,
      cannotLoseThem: 125,
    });
  });

  it('agrees for every one of the 4,338 customers', () => {
    const published = sharedRows('online-retail/mwoitek_rfm_segments.csv');
    const lines = readShared('online-retail/mwoitek_rfm_segments.csv').trim().split(/\r?\n/).slice(1);
    const segment = byId(result, 'rfm.segment');
    const scores = ['rfm.recency', 'rfm.frequency', 'rfm.monetary'].map((key) => byId(result, key));
    const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]|customers$/g, '');
    const differing = published.filter((row, i) => {
      const id = row['CustomerID'];
      const name = lines[i].slice(lines[i].lastIndexOf(',') + 1);
      const theirs = [row['RScore'], row['FScore'], row['MScore']].map(Number);
      return (
        letters(String(segment.get(id))) !== letters(name) ||
        theirs.some((score, axis) => scores[axis].get(id) !== score)
      );
    });
    expect(published).toHaveLength(4338);
    expect(differing).toEqual([]);
  });
});

/** The cut points of each axis as the rules tell them. */
function cutsOf({ methods }: Classification): number[][] {
  return methods[0].rules
    .filter(({ label }) => label.key === 'rules.rfm.cuts')
    .map(({ value }) => JSON.stringify(value.params))
    .map((json) => [...json.matchAll(/"value":(-?[\d.]+)/g)].map(([, value]) => Number(value)));
}

describeWithData('Superstore by quartiles', () => {
  it('has the published quartiles', () => {
    const result = run(datasetOfOrders(superstoreOrders()), '2014-12-31', {
      scoring: { type: 'quantile', bins: 4 },
    });
    expect(cutsOf(result).map((cuts) => cuts.map(Math.round))).toEqual([
      [30, 75, 183],
      [5, 6, 8],
      [1145, 2257, 3784],
    ]);
  });

  it('agrees for every one of the 793 customers', () => {
    const published = sharedRows('superstore-orders/rfm-table.csv');
    const dataset = datasetOfOrders(superstoreOrders());
    const result = run(dataset, '2014-12-31', { scoring: { type: 'quantile', bins: 4 } });
    const theirs = new Map(published.map((row) => [row['customer'], Number(row['RFMClass'])]));
    const ours = byId(result, 'rfm.code');
    expect(ours.size).toBe(793);
    const differing = [...ours].filter(([id, code]) => 555 - Number(code) !== theirs.get(id));
    expect(differing).toEqual([]);
  });
});

describe('RFM', () => {
  const dataset = datasetOfCustomers([
    { id: 'a', lastOrder: 45_290, orders: 10, amount: 100 },
    { id: 'b', lastOrder: 45_280, orders: 5, amount: 500 },
    { id: 'c', lastOrder: 45_270, orders: 1, amount: 300 },
    { id: 'd', lastOrder: 45_260, orders: 2, amount: 400 },
  ]);
  const cuts = { type: 'custom', recency: [5, 15, 25], frequency: [2, 5, 10], monetary: [200, 350, 450] };

  it('weighs the total score', () => {
    const total = (weights: object) =>
      byId(run(dataset, '2024-01-01', { scoring: cuts, weights }), 'rfm.total');
    expect(Object.fromEntries(total({}))).toEqual({ a: 3, b: 10 / 3, c: 5 / 3, d: 2 });
    expect(Object.fromEntries(total({ recency: 0, frequency: 3 }))).toEqual({
      a: 13 / 4,
      b: 13 / 4,
      c: 5 / 4,
      d: 9 / 4,
    });
  });

  it('takes money as the net sum or as the mean per order', () => {
    const money = (monetary: string) =>
      Object.fromEntries(byId(run(dataset, '2024-01-01', { scoring: cuts, monetary }), 'rfm.monetary'));
    expect(money('sum')).toEqual({ a: 1, b: 4, c: 2, d: 3 });
    expect(money('meanPerOrder')).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  it('tells the bin sizes it got beside those it wanted', () => {
    const { rules } = run(dataset, '2024-01-01', { scoring: { type: 'quantile', bins: 4 } }).methods[0];
    const frequency = rules.filter(
      ({ label }) =>
        label.key === 'rules.rfm.score' && JSON.stringify(label.params).includes('rules.rfm.axis.frequency'),
    );
    expect(frequency).toHaveLength(4);
    for (const { value } of frequency)
      expect(value.params?.['size']).toEqual({
        key: 'rules.rfm.binSizeWanted',
        params: { count: 1, wanted: 1 },
      });
  });

  it.each([3, 4, 5, 6, 7, 8, 9, 10])('scores with %i bins', (bins) => {
    const many = datasetOfCustomers(
      Array.from({ length: 200 }, (_, i) => ({
        id: `c${i}`,
        lastOrder: 45_000 + i,
        orders: 1 + i,
        amount: 10 * i,
      })),
    );
    const result = run(many, '2024-01-01', { scoring: { type: 'quantile', bins } });
    for (const axis of ['recency', 'frequency', 'monetary'])
      expect(new Set(byId(result, `rfm.${axis}`).values()).size).toBe(bins);
    expect(result.methods[0].notes).toEqual([]);
  });
});
