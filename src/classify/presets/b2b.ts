import { preset } from './preset';

/** Business customers: ABC accounts crossed with lifecycle, a score that takes visits in, industry and company size. */
export const b2b = preset('b2b', {
  methods: [
    { method: 'abc' },
    { method: 'abc', id: 'abcProfit', measure: 'profit', optional: true },
    { method: 'lifecycle', atRiskAfter: 2, dormantAfter: 4, lostAfter: 8 },
    {
      method: 'compositeScore',
      parts: [
        { measure: 'amount', weight: 50 },
        { measure: 'orders', weight: 20 },
        { measure: 'recency', weight: 15 },
        {
          measure: { metric: { about: ['visits'] } },
          weight: 15,
          optional: true,
        },
      ],
    },
    {
      method: 'attributeGroups',
      id: 'industry',
      optional: true,
      by: { type: 'categories', column: { about: ['industry'] } },
    },
    {
      method: 'attributeGroups',
      id: 'companySize',
      optional: true,
      by: { type: 'categories', column: { about: ['companySize'] } },
    },
    { method: 'matrix', rows: 'abc.class', columns: 'lifecycle.stage' },
  ],
  column: 'abc.class',
  categories: ['A', 'B', 'C'],
});
