import fc from 'fast-check';
import { type Classification, classify, recipeSchema } from '../../../src/classify';
import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';
import { cdnowHistory, cdnowSummary } from '../../support/cdnow';
import { datasetOfCustomers, datasetOfOrders, type TestOrder } from '../../support/dataset-builder';
import { expectRelative } from '../../support/relative';
import { describeWithData } from '../../support/shared-data';

const noDate: { referenceDate?: object } = {};

const run = (orders: readonly TestOrder[], options: object = {}, profit?: Float64Array): Classification => {
  const { referenceDate = { policy: 'dayAfterLatest' }, ...own } = { ...noDate, ...options };
  const recipe = recipeSchema.parse({
    version: 1,
    referenceDate,
    methods: [{ method: 'lifetimeValue', ...own }],
  });
  const dataset = datasetOfOrders(orders);
  return classify(profit ? { ...dataset, profit } : dataset, recipe, { today: 46_000 });
};

const numbers = ({ columns, ids }: Classification, key: string): Map<string, number> => {
  const column = columns.find((candidate) => candidate.key === `lifetimeValue.${key}`);
  if (column?.kind !== 'number') throw new Error(`no column ${key}`);
  return new Map(ids.map((id, i) => [id, column.values[i]]));
};

const tiers = ({ columns, ids }: Classification): Map<string, string> => {
  const column = columns.find(({ key }) => key === 'lifetimeValue.tier');
  if (column?.kind !== 'category') throw new Error('no tier');
  return new Map(ids.map((id, i) => [id, column.categories[column.codes[i]].key]));
};

const noteKeys = ({ methods }: Classification): string[] =>
  methods[0].notes.flatMap(
    ({ params }) => JSON.stringify(params ?? {}).match(/rules\.lifetimeValue\.[\w.]+/g) ?? [],
  );

const day = 45_000;

test('simple lifetime value says that it reckons a year from less than one', () => {
  const spanOf = (last: number) =>
    run(
      [
        { id: 'a', day, amount: 100 },
        { id: 'b', day: day + last - 1, amount: 60 },
      ],
      { approach: 'simple' },
    ).methods[0].notes;
  expect(spanOf(30)).toEqual([{ key: 'rules.lifetimeValue.shortSpan', params: { count: 30 } }]);
  expect(spanOf(364)).toHaveLength(1);
  expect(spanOf(365)).toEqual([]);
});

describe('lifetime value to date', () => {
  const orders = [
    { id: 'a', day, amount: 100 },
    { id: 'a', day: day + 10, amount: 50 },
    { id: 'b', day, amount: 30 },
  ];

  test('is the margin earned', () => {
    const result = run(orders, { approach: 'historic', margin: 0.4 });
    expect([...numbers(result, 'value')]).toEqual([
      ['a', 60],
      ['b', 12],
    ]);
  });

  test('is the profit, where there is a profit column', () => {
    const result = run(orders, { approach: 'historic' }, Float64Array.of(20, -5));
    expect([...numbers(result, 'value')]).toEqual([
      ['a', 20],
      ['b', -5],
    ]);
  });

  test('stands in where rows are customers, and says so', () => {
    const dataset = datasetOfCustomers([{ id: 'a', lastOrder: day, orders: 3, amount: 90 }]);
    const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'lifetimeValue' }] });
    const result = classify(dataset, recipe, { today: 46_000 });
    expect(numbers(result, 'value').get('a')).toBe(90);
    expect(noteKeys(result)).toEqual(['rules.lifetimeValue.noHistory']);
  });
});

describe('simple lifetime value', () => {
  test('is average order × orders per year × years × margin', () => {
    const orders = Array.from({ length: 4 }, (_, i) => ({ id: 'a', day: day + i * 243.5, amount: 50 + i }));
    const result = run(
      orders.map((order) => ({ ...order, day: Math.floor(order.day) })),
      {
        approach: 'simple',
        expectedYears: 2,
        margin: 0.5,
      },
    );
    // 731 days from the first order to the last, both counted
    expectRelative(numbers(result, 'value').get('a') ?? NaN, ((206 / 4) * 4 * 365.25 * 2 * 0.5) / 731, 1e-9);
  });

  test('does not take yesterday’s first order for one a day', () => {
    const result = run(
      [
        { id: 'old', day, amount: 10 },
        { id: 'new', day: day + 800, amount: 10 },
      ],
      { approach: 'simple', expectedYears: 1 },
    );
    expectRelative(numbers(result, 'value').get('new') ?? NaN, 10, 1e-9);
  });
});

describeWithData('predicted lifetime value of the CDNOW sample', () => {
  const { start, date, amount } = cdnowHistory();
  const orders = Array.from(start.subarray(0, -1)).flatMap((from, customer) =>
    Array.from(date.subarray(from, start[customer + 1]), (day, i) => ({
      id: String(customer + 1).padStart(4, '0'),
      day,
      amount: amount[from + i],
    })),
  );
  const calibration = orders.filter(({ day }) => day <= 35_703);
  const result = run(calibration);
  const [account] = result.methods;

  test('passes every gate, and shows them', () => {
    expect(account.notes).toEqual([]);
    expect(account.convention.key).toBe('methods.lifetimeValue.convention.predictive');
    const gates = account.rules.filter(({ label }) => label.key.startsWith('rules.lifetimeValue.gates.'));
    expect(gates).toHaveLength(5);
    for (const { value } of gates) expect(value.key).toBe('rules.lifetimeValue.passed');
  });

  test('counts in weeks and shows the published parameters', () => {
    const unit = account.rules.find(({ label }) => label.key === 'rules.lifetimeValue.unit');
    expect(unit?.value.params?.['unit']).toEqual({ key: 'rules.lifetimeValue.units.week' });
    const shown = JSON.stringify(
      account.rules.find(({ label }) => label.key === 'methods.lifetimeValue.models.bgNbd'),
    );
    for (const value of ['0.2426', '4.414', '0.7929', '2.426']) expect(shown).toContain(`"value":${value}`);
    expect(shown).toContain('"logLikelihood":-9582.4');
  });

  test('gives customer 1516 the published probability and orders of a year', () => {
    const { parameters } = bgNbd.fit(cdnowSummary());
    const id = '1516';
    expectRelative(numbers(result, 'alive').get(id) ?? NaN, 0.9688523);
    const expected = 0.9688523 * bgNbd.ordersIfAlive(parameters, 26, 31, 365.25 / 7);
    expectRelative(numbers(result, 'expectedOrders').get(id) ?? NaN, expected);
  });

  test.each(['mbgNbd', 'paretoNbd'] as const)('runs with %s, too', (model) => {
    const other = run(calibration, { model });
    expect(other.methods[0].notes).toEqual([]);
    let sum = 0;
    for (const value of numbers(other, 'value').values()) sum += value;
    let reference = 0;
    for (const value of numbers(result, 'value').values()) reference += value;
    expectRelative(sum, reference, 0.1);
  });

  test('sees only what was observed by the reference date', () => {
    const cut = run(orders, { referenceDate: { policy: 'date', date: '1997-09-30' } });
    expect(numbers(cut, 'expectedOrders')).toEqual(numbers(result, 'expectedOrders'));
  });

  test('does not depend on the order of rows, to the last bit', () => {
    const shuffled = calibration.toSorted((a, b) => ((a.day * 7919) % 101) - ((b.day * 7919) % 101));
    expect(numbers(run(shuffled), 'value')).toEqual(numbers(result, 'value'));
  });

  test('keeps its tiers when all amounts are in another unit', () => {
    const scaled = run(calibration.map((order) => ({ ...order, amount: order.amount * 1024 })));
    expect(tiers(scaled)).toEqual(tiers(result));
  });

  test('falls back where the data do not carry it, with the reason', () => {
    const strict = run(calibration, { gates: { repeatBuyers: 1000 } });
    expect(noteKeys(strict)).toEqual(['rules.lifetimeValue.figures.repeatBuyers']);
    expect(strict.methods[0].convention.key).toBe('methods.lifetimeValue.convention.historic');
    const dependent = calibration.map((order) => ({
      ...order,
      amount: 5 + counts(calibration, order.id) ** 2,
    }));
    expect(noteKeys(run(dependent))).toContain('rules.lifetimeValue.figures.correlation');
  });
});

const orderCounts = new WeakMap<object, Map<string, number>>();

function counts(orders: readonly TestOrder[], id: string): number {
  let known = orderCounts.get(orders);
  if (!known) {
    known = new Map();
    for (const order of orders) known.set(order.id, (known.get(order.id) ?? 0) + 1);
    orderCounts.set(orders, known);
  }
  return known.get(id) ?? 0;
}

describe('the gates of a prediction', () => {
  const gates = { repeatBuyers: 20, correlation: 1 };
  const failed = (orders: readonly TestOrder[]) => {
    const result = run(orders, { gates });
    const [{ convention, rules }] = result.methods;
    expect(convention.key).toBe('methods.lifetimeValue.convention.historic');
    const names = rules.filter(({ value }) => value.key === 'rules.lifetimeValue.failed');
    return { failed: names.map(({ label }) => label.key.split('.')[3]), notes: noteKeys(result) };
  };
  test('fall back where all spend the same', () => {
    const steady = Array.from({ length: 1200 }, (_, i) => ({
      id: `c${i % 100}`,
      day: day + (i % 100) + 30 * Math.floor(i / 100),
      amount: 10,
    }));
    const found = failed(steady);
    expect(found.failed).toContain('spend');
    expect(found.notes).toContain('rules.lifetimeValue.figures.spendNotConverged');
  });

  test('fall back where the fit of the spend converges on a q of 1 or less, because it then has no mean', () => {
    const random = seededRandom(7);
    const exponential = (): number => -Math.log(1 - random());
    const heavy: TestOrder[] = [];
    for (let customer = 0; customer < 600; customer++) {
      // a squared normal is gamma with shape 1/2: the q of the data
      const scale = (exponential() * Math.cos(2 * Math.PI * random()) ** 2) / 20;
      const gap = 100 / (exponential() + exponential());
      for (let at = Math.floor(60 * random()); at < 500;) {
        const amount = (exponential() + exponential() + exponential()) / scale;
        heavy.push({ id: `c${customer}`, day: day + Math.floor(at), amount: Math.round(100 * amount) / 100 });
        if (random() < 0.08 * exponential()) break;
        at += 1 + exponential() * gap;
      }
    }
    const found = failed(heavy);
    expect(found.failed).toContain('spend');
    expect(found.notes).toContain('rules.lifetimeValue.figures.q');
  });

  test('fall back where carrying on as before forecasts better', () => {
    const random = seededRandom(5);
    const booming: TestOrder[] = [];
    // rates and leaving as the model has them, until all who stayed order three times as often
    for (let customer = 0; customer < 300; customer++) {
      const gap = 20 + 100 * random();
      const leaves = 0.15 * random();
      for (let at = Math.floor(60 * random()); at < 600;) {
        const amount = Math.round(1000 * (1 + random() + 3 * random() ** 8)) / 100;
        booming.push({ id: `c${customer}`, day: day + Math.floor(at), amount });
        if (at < 400 && random() < leaves) break;
        at += 1 - Math.log(1 - random()) * (at < 400 ? gap : gap / 3);
      }
    }
    const found = failed(booming);
    expect(found.failed).toContain('holdOut');
    expect(found.notes).toContain('rules.lifetimeValue.figures.holdOut');
  });

  test('fall back where nobody came back early enough to check a forecast', () => {
    const late = Array.from({ length: 200 }, (_, i) => ({
      id: `c${i % 100}`,
      day: day + (i < 100 ? i : 290 + (i % 10)),
      amount: 10 + ((i * 7) % 90),
    }));
    const found = failed(late);
    expect(found.failed).toContain('holdOut');
    expect(found.notes).toContain('rules.lifetimeValue.figures.noHoldOut');
  });

  test('fall back where no rate of ordering fits', () => {
    const once = Array.from({ length: 200 }, (_, i) => ({
      id: `c${i % 100}`,
      day: day + (i < 100 ? 0 : 1),
      amount: 10,
    }));
    expect(failed(once).failed).toContain('convergence');
  });
});

describe('lifetime value of any data', () => {
  const order = fc.record({
    id: fc.integer({ min: 0, max: 12 }).map((n) => `c${n}`),
    day: fc.oneof(fc.constant(day), fc.integer({ min: day, max: day + 400 })),
    amount: fc.oneof(
      fc.constant(0),
      fc.constant(10),
      fc.integer({ min: -500, max: 5000 }).map((n) => n / 100),
      fc.constant(1e9),
    ),
  });
  const options = fc.record({
    approach: fc.constantFrom('predictive', 'simple', 'historic'),
    model: fc.constantFrom('bgNbd', 'mbgNbd', 'paretoNbd'),
    gates: fc.constant({ repeatBuyers: 2, correlation: 1 }),
  });

  test('never throws; every customer has a value and one tier; equal customers share it', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 40 }), options, (orders, own) => {
        const result = run(orders, own);
        const values = numbers(result, 'value');
        const tierOf = tiers(result);
        const customers = new Set(orders.map(({ id }) => id));
        expect(values.size).toBe(customers.size);
        for (const [id, value] of values) {
          expect(Number.isFinite(value)).toBe(true);
          for (const [other, same] of values)
            if (same === value) expect(tierOf.get(other)).toBe(tierOf.get(id));
        }
        for (const alive of numbers(result, 'alive').values())
          if (!Number.isNaN(alive)) expect(alive).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['nobody', []],
    ['one customer', [{ id: 'a', day, amount: 5 }]],
    [
      'one-time buyers alone',
      Array.from({ length: 200 }, (_, i) => ({ id: `c${i}`, day: day + i, amount: 10 })),
    ],
    [
      'returns alone',
      Array.from({ length: 200 }, (_, i) => ({ id: `c${i % 90}`, day: day + i, amount: -10 })),
    ],
    ['one day', Array.from({ length: 200 }, (_, i) => ({ id: `c${i % 90}`, day, amount: 10 }))],
    [
      'all the same',
      Array.from({ length: 600 }, (_, i) => ({
        id: `c${i % 200}`,
        day: day + Math.floor(i / 200) * 9,
        amount: 10,
      })),
    ],
    [
      'a giant',
      Array.from({ length: 600 }, (_, i) => ({
        id: `c${i % 200}`,
        day: day + i,
        amount: i % 200 === 0 ? 1e12 : 1,
      })),
    ],
  ])('of %s is finite', (_, orders) => {
    for (const model of ['bgNbd', 'mbgNbd', 'paretoNbd']) {
      const result = run(orders, { model, gates: { repeatBuyers: 2, correlation: 1 } });
      for (const value of numbers(result, 'value').values()) expect(Number.isFinite(value)).toBe(true);
    }
  });
});
