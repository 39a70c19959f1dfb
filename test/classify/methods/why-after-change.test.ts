import { placeOf, reasonsIn } from '../../support/reasons';
import type { MethodInput } from '../../support/recipes';
import { classifyRows, expectChangesTrue, shopCustomers } from '../../support/shop';

const rfm = (scoring: string, segments: unknown, more: object = {}): MethodInput => ({
  method: 'rfm',
  scoring: { type: scoring },
  segments,
  ...more,
});
const breaks = { by: 'naturalBreaks' };
const bands = { method: 'attributeGroups', by: { type: 'bands', measure: 'amount' }, within: 'Region' };
const grid = {
  scheme: 'custom',
  segments: [
    { name: 'Best', cells: [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }] },
    { name: 'Good', cells: [{ recency: [3, 5], frequency: [1, 5], monetary: [3, 5] }] },
  ],
};

/** Method, customers, and the share of those below the top who are told a change at least. */
const lists: [string, MethodInput, number, number][] = [
  ['3 tiers by natural breaks', { method: 'valueTiers', cut: breaks }, 310, 1],
  ['5 tiers by natural breaks', { method: 'valueTiers', tiers: 'metals', cut: breaks }, 310, 1],
  ['tiers of orders by natural breaks', { method: 'valueTiers', measure: 'orders', cut: breaks }, 310, 1],
  ['natural breaks, 11 segments', rfm('naturalBreaks', 'eleven'), 310, 0.85],
  ['natural breaks, 10 segments', rfm('naturalBreaks', 'ten'), 200, 0.25],
  ['natural breaks, 8 segments', rfm('naturalBreaks', 'eight'), 310, 0.95],
  ['natural breaks, own grid', rfm('naturalBreaks', grid), 150, 0.7],
  [
    'natural breaks of the mean per order',
    rfm('naturalBreaks', 'ten', { monetary: 'meanPerOrder' }),
    150,
    0.25,
  ],
  ['nested, 8 segments', rfm('nested', 'eight'), 310, 0.8],
  ['nested, 11 segments', rfm('nested', 'eleven'), 150, 0.85],
  ['quantiles, 11 segments', rfm('quantile', 'eleven'), 150, 0.9],
  ['quantiles, 8 segments', rfm('quantile', 'eight'), 150, 0.95],
  ['ranks, 10 segments', rfm('rank', 'ten'), 150, 0.4],
  ['the package, 11 segments', rfm('rfmPackage', 'eleven'), 150, 0.9],
  ['8 segments by means', rfm('quantile', { scheme: 'eight', threshold: 'mean' }), 150, 0.95],
  ['ABC', { method: 'abc' }, 150, 1],
  ['tiers by share of value', { method: 'valueTiers', tiers: 'vip', cut: { by: 'shareOfValue' } }, 150, 1],
  ['composite by percentile', { method: 'compositeScore' }, 150, 0.9],
  ['composite by extremes', { method: 'compositeScore', scale: 'minMax' }, 150, 0.9],
  ['composite by z', { method: 'compositeScore', scale: 'z' }, 150, 0.9],
];

/** Lists in which the change of one customer moves the cut points of its region only. */
const within: typeof lists = [
  ['natural breaks within regions', { method: 'valueTiers', cut: breaks, within: 'Region' }, 150, 1],
  ['nested, 8 segments, within regions', rfm('nested', 'eight', { within: 'Region' }), 150, 0.7],
  ['clusters within regions', { method: 'clusters', k: 3, within: 'Region' }, 150, 0.6],
  ['bands within regions', bands, 150, 0.8],
];

describe.each([...lists, ...within])('why: %s', (_name, method, count, share) => {
  const rows = shopCustomers(count, count);
  const result = classifyRows(rows, method);
  const reasons = reasonsIn(result);

  it('leads to the tier that is named, when everyone is classified anew with the change', () => {
    expectChangesTrue(rows, method, result);
  });

  it('names a change for most who are not at the top', () => {
    const below = reasons.filter(({ id }) => placeOf(result, id).place > 0);
    const named = below.filter(({ target }) => target !== undefined).length;
    expect(below.length).toBeGreaterThan(80);
    expect(named / below.length).toBeGreaterThanOrEqual(share);
  });
});
