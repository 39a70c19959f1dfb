import fc from 'fast-check';
import type { Dataset } from '../../../../src/classify';
import {
  anyCustomers,
  classifyWithReasons,
  inCents,
  placeOf,
  type Reason,
  reasonsIn,
  today,
  withChange,
} from '../../../support/reasons';
import type { MethodInput } from '../../../support/recipes';

const visits = { measure: { metric: 'Visits' }, weight: 50 };
const methods: [string, MethodInput][] = [
  ...(['percentile', 'minMax', 'z'] as const).map((scale): [string, MethodInput] => [
    scale,
    { method: 'compositeScore', scale },
  ]),
  ['a metric', { method: 'compositeScore', parts: [{ measure: 'amount', weight: 30 }, visits] }],
];

const withVisits = anyCustomers.map((dataset): Dataset => ({
  ...dataset,
  metrics: [{ header: 'Visits', values: dataset.amount.map((sum) => Math.round(sum) % 13) }],
}));

/** The data after the change a customer was told, or one that much smaller. */
function changed(dataset: Dataset, { id, kind, params }: Reason, less = 0): Dataset | undefined {
  const need = Number(params['need']);
  const count = Number(params['count']);
  if (kind === 'frequency') return withChange(dataset, id, 'orders', (own) => own + count - less);
  if (kind === 'recency') return withChange(dataset, id, 'lastOrder', () => today - count - less);
  if (kind === 'monetary') return withChange(dataset, id, 'amount', (own) => inCents(own + need - less / 50));
  if (kind !== 'atLeast') return undefined;
  const [{ header, values }] = dataset.metrics;
  const at = dataset.ids.indexOf(id);
  return {
    ...dataset,
    metrics: [{ header, values: values.map((own, i) => (i === at ? inCents(need - less / 50) : own)) }],
  };
}

describe.each(methods)('why: composite score by %s', (_name, method) => {
  it('keeps its promise when the change is made, and no smaller one would do', () => {
    fc.assert(
      fc.property(withVisits, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const reason of reasonsIn(result)) {
          const before = placeOf(result, reason.id).place;
          const then = changed(dataset, reason);
          if (!then) {
            expect(reason.kind).toBe(before === 0 ? 'best' : 'none');
            continue;
          }
          const after = placeOf(classifyWithReasons(then, method), reason.id);
          expect(after.name).toEqual(reason.target);
          expect(after.place).toBeLessThan(before);
          const smaller = changed(dataset, reason, 1);
          if (smaller)
            expect(placeOf(classifyWithReasons(smaller, method), reason.id).place).toBeGreaterThanOrEqual(
              before,
            );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says that no measure alone does where none does', () => {
    fc.assert(
      fc.property(withVisits, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, kind } of reasonsIn(result)) {
          if (kind !== 'none') continue;
          for (const then of [
            withChange(dataset, id, 'orders', () => 1e6),
            withChange(dataset, id, 'amount', () => 1e9),
            withChange(dataset, id, 'lastOrder', () => today),
          ])
            expect(placeOf(classifyWithReasons(then, method), id).place).toBe(placeOf(result, id).place);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('why: composite score of measures that hang together', () => {
  it('names no change that could not be made alone', () => {
    const parts = [
      { measure: 'amount', weight: 1 },
      { measure: 'averageOrder', weight: 1 },
    ];
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const kinds = reasonsIn(classifyWithReasons(dataset, { method: 'compositeScore', parts }));
        expect(kinds.every(({ kind }) => kind === 'best' || kind === 'plain')).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});
