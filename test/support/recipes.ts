import { recipeSchema, type Recipe } from '../../src/classify';

/** A method as a recipe writes it. */
export type MethodInput = { method: string } & Record<string, unknown>;

/** A recipe of these methods with everything else by default. */
export const recipeOf = (...methods: MethodInput[]): Recipe => recipeSchema.parse({ version: 1, methods });

/** Every kind of RFM scoring, with what it promises. */
export const rfmScorings = [
  { type: 'quantile' },
  { type: 'quantile', bins: 3 },
  { type: 'quantile', bins: 10 },
  { type: 'rank' },
  { type: 'nested' },
  { type: 'naturalBreaks' },
  { type: 'rfmPackage' },
  { type: 'aboveBelow', threshold: 'mean' },
  { type: 'aboveBelow', threshold: 'median' },
  { type: 'custom', recency: [30, 90], frequency: [2, 4], monetary: [50, 200, 800] },
] as const;

const grid = {
  scheme: 'custom',
  segments: [
    { name: 'Best', cells: [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }] },
    { name: 'Good', cells: [{ recency: [3, 5], frequency: [1, 5], monetary: [3, 5] }] },
  ],
};

/** Methods that work on any data, in many settings. */
export const anyDataMethods: [string, MethodInput][] = [
  ...rfmScorings.map((scoring): [string, MethodInput] => [
    `rfm ${Object.values(scoring).flat().join(' ')}`,
    { method: 'rfm', scoring },
  ]),
  ['rfm eight', { method: 'rfm', segments: 'eight' }],
  ['rfm eight mean', { method: 'rfm', segments: { scheme: 'eight', threshold: 'mean' } }],
  ['rfm eight median', { method: 'rfm', segments: { scheme: 'eight', threshold: 'median' } }],
  ['rfm ten', { method: 'rfm', segments: 'ten', monetary: 'meanPerOrder' }],
  ['rfm own grid', { method: 'rfm', segments: grid }],
  ['abc', { method: 'abc' }],
  ['abc by orders', { method: 'abc', measure: 'orders' }],
  ['tiers', { method: 'valueTiers' }],
  ['tiers of value', { method: 'valueTiers', tiers: 'vip', cut: { by: 'shareOfValue' } }],
  ['tiers by breaks', { method: 'valueTiers', tiers: 'metals', cut: { by: 'naturalBreaks' } }],
  [
    'tiers by values',
    { method: 'valueTiers', tiers: ['Gold', 'Rest'], cut: { by: 'thresholds', thresholds: [100] } },
  ],
  ['lifecycle', { method: 'lifecycle' }],
  ['loyalty', { method: 'loyalty' }],
  ['clusters', { method: 'clusters' }],
  ['3 clusters', { method: 'clusters', k: 3, measures: ['amount', 'orders'], logarithm: false }],
  ['bands', { method: 'attributeGroups', by: { type: 'bands', measure: 'averageOrder' } }],
  [
    'own rules',
    {
      method: 'attributeGroups',
      by: { type: 'rules', rules: [{ name: 'Big', when: [{ measure: 'amount', atLeast: 100 }] }] },
    },
  ],
  ['composite by percentile', { method: 'compositeScore' }],
  ['composite by extremes', { method: 'compositeScore', scale: 'minMax' }],
  ['composite by z', { method: 'compositeScore', scale: 'z' }],
];
