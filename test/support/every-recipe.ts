import { anyDataMethods, chainedMethods, type MethodInput, rfmScorings } from './recipes';

const ownGrid = {
  scheme: 'custom',
  segments: [
    { name: 'Best', cells: [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }] },
    { name: 'Good', cells: [{ recency: [3, 5], frequency: [1, 5], monetary: [3, 5] }] },
  ],
};

const segments = [
  'eleven',
  'eight',
  'ten',
  { scheme: 'eight', threshold: 'mean' },
  { scheme: 'eight', threshold: 'median' },
  ownGrid,
] as const;

const named = (value: unknown): string => JSON.stringify(value).replace(/"segments":.*/, 'own');

const rfmOfEveryKind = rfmScorings.flatMap((scoring) =>
  segments.map((scheme): [string, MethodInput[]] => [
    `rfm ${named(scoring)} ${named(scheme)}`,
    [{ method: 'rfm', scoring, segments: scheme }],
  ]),
);

const gates = { repeatBuyers: 2, correlation: 1 };

const more: [string, MethodInput[]][] = [
  ['rfm of means', [{ method: 'rfm', monetary: 'meanPerOrder', weights: { recency: 1, frequency: 3 } }]],
  ['abc of profit', [{ method: 'abc', measure: 'profit', thresholds: [0.5, 0.7] }]],
  ['abc of visits', [{ method: 'abc', measure: { metric: 'Visits' } }]],
  ['tiers of profit by breaks', [{ method: 'valueTiers', measure: 'profit', cut: { by: 'naturalBreaks' } }]],
  ['tiers of orders', [{ method: 'valueTiers', measure: 'averageOrder', cut: { by: 'shareOfValue' } }]],
  ['lifetime value of profit', [{ method: 'lifetimeValue', approach: 'historic' }]],
  ['lifetime value, MBG/NBD', [{ method: 'lifetimeValue', model: 'mbgNbd', gates }]],
  ['lifetime value, Pareto/NBD', [{ method: 'lifetimeValue', model: 'paretoNbd', gates }]],
  ['loyalty with visits', [{ method: 'loyalty', satisfaction: { metric: 'Visits', atLeast: 4 } }]],
  ['clusters of visits', [{ method: 'clusters', k: 4, measures: [{ metric: 'Visits' }, 'profit'] }]],
  [
    'composite with visits',
    [{ method: 'compositeScore', scale: 'z', parts: [{ measure: { metric: 'Visits' }, weight: 2 }] }],
  ],
  ['tiers within regions', [{ method: 'valueTiers', within: 'Region', cut: { by: 'naturalBreaks' } }]],
  ['lifetime value within regions', [{ method: 'lifetimeValue', approach: 'simple', within: 'Region' }]],
  ['composite within regions', [{ method: 'compositeScore', scale: 'z', within: 'Region' }]],
];

/** Every method in every main setting, each RFM scoring with each scheme of segments. */
export const everyRecipe: [string, MethodInput[]][] = [
  ...rfmOfEveryKind,
  ...anyDataMethods
    .filter(([name]) => !name.startsWith('rfm'))
    .map(([name, method]): [string, MethodInput[]] => [name, [method]]),
  ...chainedMethods,
  ...more,
];
