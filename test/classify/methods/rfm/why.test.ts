import fc from 'fast-check';
import { classify, type Dataset } from '../../../../src/classify';
import { messageAt } from '../../../../src/classify';
import { translatorFor } from '../../../../src/locales/translate';
import { whyColumn } from '../../../../src/classify/methods/rfm/why';
import { movesNested } from '../../../../src/classify/methods/rfm/moves-nested';
import { scoreRfm, scoringSchema } from '../../../../src/classify/methods/rfm/scoring';
import { segmenterFor, segmentsSchema } from '../../../../src/classify/methods/rfm/segments';
import { datasetOfCustomers } from '../../../support/dataset-builder';
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
import { type MethodInput, recipeOf, rfmScorings } from '../../../support/recipes';
import { shopCustomers } from '../../../support/shop';

/** The data after the change a customer was told, or one that much smaller. */
function changed(dataset: Dataset, { id, kind, params }: Reason, less = false): Dataset | undefined {
  const count = Number(params['count']);
  const need = Number(params['need']);
  const orders = dataset.orders[dataset.ids.indexOf(id)];
  switch (kind) {
    case 'frequency':
      return less && count === 1
        ? undefined
        : withChange(dataset, id, 'orders', (own) => own + count - Number(less));
    case 'frequencyPerOrder': {
      if (less && count === 1) return undefined;
      const more = count - Number(less);
      const amount = withChange(dataset, id, 'amount', (sum) => (sum / orders) * (orders + more));
      return withChange(amount, id, 'orders', (own) => own + more);
    }
    case 'monetary':
      return less && need <= 0.021
        ? undefined
        : withChange(dataset, id, 'amount', (sum) => inCents(sum + need - (less ? 0.021 : 0)));
    case 'monetaryPerOrder':
      return less && need <= 0.021
        ? undefined
        : withChange(dataset, id, 'amount', (sum) => (sum / orders + need - (less ? 0.021 : -1e-9)) * orders);
    case 'recency':
      return withChange(dataset, id, 'lastOrder', () => today - count - Number(less));
    default:
      return undefined;
  }
}

const scheme = (threshold: string): MethodInput => ({
  method: 'rfm',
  segments: { scheme: 'eight', threshold },
});

const grid: MethodInput = {
  method: 'rfm',
  segments: {
    scheme: 'custom',
    segments: [
      { name: 'Best', cells: [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }] },
      { name: 'Good', cells: [{ recency: [3, 5], frequency: [1, 5], monetary: [3, 5] }] },
    ],
  },
};

const ways: [string, MethodInput][] = [
  ...rfmScorings.flatMap((scoring): [string, MethodInput][] => [
    [Object.values(scoring).flat().join(' '), { method: 'rfm', scoring }],
    [
      `${Object.values(scoring).flat().join(' ')}, eight segments`,
      { method: 'rfm', scoring, segments: 'eight' },
    ],
  ]),
  ['ten segments', { method: 'rfm', segments: 'ten' }],
  ['own grid', grid],
  ['own grid, ranks', { ...grid, scoring: { type: 'rank' } }],
  ['eight segments by means', scheme('mean')],
  ['eight segments by medians', scheme('median')],
];

describe.each(ways)('why: RFM %s', (_name, method) => {
  it('keeps its promise when the change is made, and no smaller one would do', () => {
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const reason of reasonsIn(result)) {
          if (reason.target === undefined) continue;
          const before = placeOf(result, reason.id).place;
          const then = changed(dataset, reason);
          if (!then) throw new Error(`unknown change ${reason.kind}`);
          const after = placeOf(classifyWithReasons(then, method), reason.id);
          expect(after.name).toEqual(reason.target);
          expect(after.place).toBeLessThan(before);
          const smaller = changed(dataset, reason, true);
          if (smaller)
            expect(placeOf(classifyWithReasons(smaller, method), reason.id).name).not.toEqual(reason.target);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says that no single change does where none does', () => {
    fc.assert(
      fc.property(anyCustomers, fc.nat({ max: 13 }), fc.nat({ max: 2000 }), (dataset, orders, amount) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, kind } of reasonsIn(result).filter((reason) => reason.kind === 'none')) {
          const { place } = placeOf(result, id);
          for (const then of [
            withChange(dataset, id, 'orders', (own) => own + orders),
            withChange(dataset, id, 'amount', (own) => own + amount),
            withChange(dataset, id, 'lastOrder', (own) => Math.max(own, today - orders)),
          ]) {
            expect([kind, placeOf(classifyWithReasons(then, method), id).place >= place]).toEqual([
              kind,
              true,
            ]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('why: RFM by the mean per order', () => {
  const method: MethodInput = { method: 'rfm', monetary: 'meanPerOrder' };
  it('speaks of orders of the usual size and of more per order', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const whole = {
          ...dataset,
          amount: dataset.amount.map((sum, i) => Math.ceil(sum) * dataset.orders[i]),
        };
        const result = classifyWithReasons(whole, method);
        for (const reason of reasonsIn(result)) {
          kinds.add(reason.kind);
          const then = changed(whole, reason);
          if (!then) continue;
          expect(placeOf(classifyWithReasons(then, method), reason.id).name).toEqual(reason.target);
        }
      }),
      { numRuns: 15, seed: 7 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['frequencyPerOrder', 'monetaryPerOrder', 'recency']));
    expect([...kinds]).not.toContain('monetary');
  });

  it('asks for no more orders of the usual size where returns outweigh them', () => {
    let outweighed = 0;
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const returned = { ...dataset, amount: dataset.amount.map((sum, i) => (i % 3 === 0 ? -sum : sum)) };
        for (const { id, kind } of reasonsIn(classifyWithReasons(returned, method))) {
          if (returned.amount[returned.ids.indexOf(id)] > 0) continue;
          outweighed++;
          expect(kind).not.toBe('frequencyPerOrder');
        }
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(outweighed).toBeGreaterThan(50);
  });
});

describe('why: RFM by natural breaks', () => {
  it.each(['eleven', 'eight'])('answers everyone in a list of thousands, %s segments', (scheme) => {
    const { lastOrder, orders, amount } = datasetOfCustomers(shopCustomers(4000, 3));
    const values = { recency: lastOrder.map((day) => 45_201 - day), frequency: orders, monetary: amount };
    const scoring = scoringSchema.parse({ type: 'naturalBreaks' });
    const scores = scoreRfm(values, scoring);
    const segmentation = segmenterFor(segmentsSchema.parse(scheme))(values, scores);
    const context = { id: 'rfm', followsLatest: true };
    const { templates, codes } = whyColumn(
      context,
      values,
      scores,
      { monetary: 'sum', scoring },
      segmentation,
    );
    const changes = ['frequency', 'monetary', 'recency'];
    const told = Array.from(codes, (code) => changes.includes(templates[code].key.split('.')[2]));
    const below = Array.from(segmentation.codes, (code) => code > 0);
    expect(told.filter((isTold, i) => isTold && !below[i])).toEqual([]);
    expect(told.filter(Boolean).length).toBeGreaterThan(0.85 * below.filter(Boolean).length);
  });
});

describe('why: RFM by nested scores', () => {
  it.each([
    ['eleven', 'eleven'],
    ['eight', 'eight'],
    ['own grid', grid['segments']],
  ])('answers everyone in a list of thousands, %s', (_name, scheme) => {
    const { lastOrder, orders, amount } = datasetOfCustomers(shopCustomers(4000, 9));
    const values = { recency: lastOrder.map((day) => 45_201 - day), frequency: orders, monetary: amount };
    const scoring = scoringSchema.parse({ type: 'nested' });
    const scores = scoreRfm(values, scoring);
    const segmentation = segmenterFor(segmentsSchema.parse(scheme))(values, scores);
    const { segmentOf, dependsOnAll = false } = segmentation;
    const context = { id: 'rfm', followsLatest: true };
    const why = whyColumn(context, values, scores, { monetary: 'sum', scoring }, segmentation);
    const moveOn = movesNested(values, scores, segmentOf, 1, dependsOnAll);
    const axesPreferred = ['frequency', 'monetary', 'recency'] as const;
    const expected = Array.from(segmentation.codes, (code, i) => {
      if (code === 0) return 'best';
      const moves = axesPreferred.map((axis) => moveOn(axis, i, code));
      const steps = moves.map((move) => (typeof move === 'object' ? move.steps : Infinity));
      const fewest = Math.min(...steps);
      return fewest === Infinity ? 'none' : axesPreferred[steps.indexOf(fewest)];
    });
    const kinds = Array.from(why.codes, (code) => why.templates[code].key.split('.')[2]);
    expect(kinds).toEqual(expected);
  });
});

describe('why', () => {
  const customers = Array.from({ length: 30 }, (_, i) => ({
    id: `c${String(i).padStart(2, '0')}`,
    lastOrder: today - 3 * i,
    orders: 1 + ((i * 7) % 9),
    amount: 100 + i * 13,
  }));

  it('is said in both languages', () => {
    const result = classifyWithReasons(datasetOfCustomers(customers), { method: 'rfm' });
    const column = result.columns.find(({ kind }) => kind === 'message');
    if (column?.kind !== 'message') throw new Error('no why');
    const texts = (locale: string): string[] =>
      result.ids.map((_, i) => translatorFor(locale)(messageAt(column, i)));
    expect(texts('en').some((text) => /With [\d,]+ more orders, all else the same: /.test(text))).toBe(true);
    expect(texts('en').filter((text) => /\b1 more orders|\b1 days/.test(text))).toEqual([]);
    expect(texts('zh-CN').some((text) => /其他不变，再下 \d+ 单可升为/.test(text))).toBe(true);
    expect([...texts('en'), ...texts('zh-CN')].filter((text) => /why\.|\{\{|NaN|–/.test(text))).toEqual([]);
  });

  it.each(rfmScorings.map((scoring) => [Object.values(scoring).flat().join(' '), scoring]))(
    'is there for %s, within groups too',
    (_name, scoring) => {
      const dataset = datasetOfCustomers(customers, {
        attributes: [
          { header: 'Region', labels: ['N', 'S'], codes: Int32Array.from(customers, (_, i) => i % 2) },
        ],
      });
      const method = { method: 'rfm', scoring };
      expect(reasonsIn(classifyWithReasons(dataset, { ...method, within: 'Region' }))).toHaveLength(30);
      expect(reasonsIn(classifyWithReasons(dataset, method))).toHaveLength(30);
    },
  );

  it('is left out unless asked for', () => {
    const { columns } = classify(datasetOfCustomers(customers), recipeOf({ method: 'rfm' }), { today });
    expect(columns.filter(({ kind }) => kind === 'message')).toEqual([]);
  });
});
