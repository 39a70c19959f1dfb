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

const gates = { repeatBuyers: 2, correlation: 1 };

/** Methods that need single orders, a region, or the results of methods before them. */
export const chainedMethods: [string, MethodInput[]][] = [
  ['lifetime value to date', [{ method: 'lifetimeValue', approach: 'historic', margin: 0.3 }]],
  ['simple lifetime value', [{ method: 'lifetimeValue', approach: 'simple', tiers: 'vip' }]],
  ['predicted lifetime value', [{ method: 'lifetimeValue', gates }]],
  ['regions', [{ method: 'attributeGroups', by: { type: 'categories', column: 'Region', top: 2 } }]],
  [
    'bands by bounds',
    [{ method: 'attributeGroups', by: { type: 'bands', measure: 'amount', bounds: [0, 100, 500] } }],
  ],
  [
    'rules by region',
    [
      {
        method: 'attributeGroups',
        by: {
          type: 'rules',
          rules: [
            {
              name: 'Northern',
              when: [
                { column: 'Region', is: ['North'] },
                { measure: 'orders', atLeast: 2 },
              ],
            },
            { name: 'Recent', when: [{ measure: 'recency', below: 30 }] },
          ],
        },
      },
    ],
  ],
  ['matrix of ABC and lifecycle', [{ method: 'abc' }, { method: 'lifecycle' }, { method: 'matrix' }]],
  [
    'matrix of tiers and RFM',
    [
      { method: 'valueTiers' },
      { method: 'rfm' },
      { method: 'matrix', rows: 'valueTiers.tier', columns: 'rfm.segment' },
    ],
  ],
  [
    'matrix of regions',
    [
      { method: 'attributeGroups', by: { type: 'categories', column: 'Region' } },
      { method: 'abc' },
      { method: 'matrix' },
    ],
  ],
  [
    'composite of methods',
    [
      { method: 'abc' },
      { method: 'rfm' },
      {
        method: 'compositeScore',
        parts: [
          { measure: { column: 'abc.class' }, weight: 1 },
          { measure: { column: 'rfm.total' }, weight: 3 },
        ],
      },
    ],
  ],
  ['ABC within regions', [{ method: 'abc', within: 'Region' }]],
  ['RFM within regions', [{ method: 'rfm', within: 'Region' }]],
  ['clusters within regions', [{ method: 'clusters', k: 2, within: 'Region' }]],
];
