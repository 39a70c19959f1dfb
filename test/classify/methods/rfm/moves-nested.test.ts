import fc from 'fast-check';
import { type Axis, axes, type RfmValues } from '../../../../src/classify/methods/rfm/axes';
import type { Move } from '../../../../src/classify/methods/rfm/moves';
import { movesNested } from '../../../../src/classify/methods/rfm/moves-nested';
import { scoreNested } from '../../../../src/classify/methods/rfm/scoring-nested';
import { segmenterFor, segmentsSchema } from '../../../../src/classify/methods/rfm/segments';
import { shopCustomers } from '../../../support/shop';

const grid = {
  scheme: 'custom',
  segments: [
    { name: 'Best', cells: [{ recency: [3, 5], frequency: [3, 5], monetary: [2, 2] }] },
    { name: 'Good', cells: [{ recency: [2, 5], frequency: [1, 4], monetary: [3, 5] }] },
    { name: 'Fair', cells: [{ recency: [1, 5], frequency: [2, 2], monetary: [1, 5] }] },
  ],
};

/** Segments by everyone's scores, found anew. */
function segmentsOf(values: RfmValues, bins: number, scheme: unknown) {
  const scores = scoreNested(values, bins);
  return { scores, ...segmenterFor(segmentsSchema.parse(scheme))(values, scores) };
}

/** The first of some values that leads a customer to a better segment when everyone is scored and classified anew. */
function firstThatLeads(
  values: RfmValues,
  bins: number,
  scheme: unknown,
  axis: Axis,
  i: number,
  tried: readonly number[],
): Move | undefined {
  const before = segmentsOf(values, bins, scheme);
  for (const value of tried) {
    const changed = { ...values, [axis]: values[axis].map((own, k) => (k === i ? value : own)) };
    const then = segmentsOf(changed, bins, scheme);
    if (then.codes[i] >= before.codes[i]) continue;
    const steps = then.scores[axis].scores[i] - before.scores[axis].scores[i];
    return { axis, target: then.codes[i], value, steps };
  }
  return undefined;
}

/** Every step beyond a customer's value, as far as one beyond all others, nearest first. */
function everyStep(axis: Axis, values: Float64Array, from: number, soonest: number): number[] {
  if (Number.isNaN(from)) return [];
  const known = values.filter(Number.isFinite);
  const perUnit = axis === 'monetary' ? 100 : 1;
  const own = Math.round(from * perUnit);
  const end = axis === 'recency' ? soonest : Math.round(Math.max(...known) * perUnit) + 2;
  const sign = axis === 'recency' ? -1 : 1;
  return Array.from({ length: Math.abs(end - own) }, (_, k) => (own + sign * (k + 1)) / perUnit);
}

/** Expects the moves of every customer to be those of {@link firstThatLeads}. */
function expectLeast(
  values: RfmValues,
  bins: number,
  scheme: unknown,
  soonest: number,
  tried: typeof everyStep = everyStep,
): void {
  const { scores, codes, segmentOf, dependsOnAll = false } = segmentsOf(values, bins, scheme);
  const moveOn = movesNested(values, scores, segmentOf, soonest, dependsOnAll);
  for (const axis of axes) {
    const moves = Array.from(codes, (code, i) => moveOn(axis, i, code));
    const least = Array.from(codes, (_, i) =>
      firstThatLeads(values, bins, scheme, axis, i, tried(axis, values[axis], values[axis][i], soonest)),
    );
    expect(moves).toEqual(least);
  }
}

const anyValues = (most: number, days: number, orders: number, cents: number) => {
  const orUnknown = (value: fc.Arbitrary<number>) =>
    fc.oneof({ weight: 20, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) });
  const customer = fc.tuple(
    orUnknown(fc.integer({ min: 1, max: days })),
    fc.oneof(fc.constant(1), fc.integer({ min: 1, max: orders })),
    orUnknown(fc.integer({ min: 0, max: cents }).map((cent) => cent / 100)),
  );
  return fc.array(customer, { minLength: 1, maxLength: most }).map((list): RfmValues => ({
    recency: Float64Array.from(list, ([at]) => at),
    frequency: Float64Array.from(list, ([, at]) => at),
    monetary: Float64Array.from(list, ([, , at]) => at),
  }));
};

describe.each([
  ['eleven', 'eleven'],
  ['eight', 'eight'],
  ['a grid of one’s own', grid],
])('moves under nested scores: %s', (_name, scheme) => {
  it.each([
    ['few values', anyValues(30, 6, 4, 12), 5],
    ['many values', anyValues(25, 40, 15, 40), 5],
    ['3 bins', anyValues(20, 12, 6, 20), 3],
    ['10 bins', anyValues(40, 12, 6, 12), 10],
  ])('are the smallest of all steps, %s', (_kind, values, bins) => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 1 }), (some, soonest) => {
        expectLeast(some, bins, scheme, soonest);
      }),
      { numRuns: 12 },
    );
  });

  it('are the smallest among customers as shops have them', () => {
    const customers = shopCustomers(32, 5);
    const values = {
      recency: Float64Array.from(customers, ({ lastOrder }) => 45_201 - lastOrder),
      frequency: Float64Array.from(customers, ({ orders }) => orders),
      monetary: Float64Array.from(customers, ({ amount }) => amount),
    };
    expectLeast(values, 5, scheme, 1, (axis, all, from, soonest) => {
      if (axis !== 'monetary') return everyStep(axis, all, from, soonest);
      // Between two amounts nothing changes: the cents at both ends of each gap.
      const cents = [from, ...all].map((amount) => Math.round(amount * 100));
      const ends = new Set(cents.flatMap((cent) => [cent - 1, cent, cent + 1]));
      return [...ends]
        .sort((a, b) => a - b)
        .map((cent) => cent / 100)
        .filter((amount) => amount > from);
    });
  });
});
