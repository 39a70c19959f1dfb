import { preset } from './preset';

/** Shops with members: RFM, value tiers, loyalty, and the store or member level where the data have one. */
export const retail = preset('retail', {
  methods: [
    { method: 'rfm' },
    { method: 'abc' },
    { method: 'valueTiers', tiers: 'vip' },
    {
      method: 'loyalty',
      satisfaction: { metric: { about: ['satisfaction'] }, atLeast: 3 },
      referrals: { metric: { about: ['referrals'] }, atLeast: 1 },
    },
    {
      method: 'attributeGroups',
      optional: true,
      by: {
        type: 'categories',
        column: { about: ['store', 'memberLevel', 'region'] },
      },
    },
    { method: 'matrix', rows: 'abc.class', columns: 'rfm.segment' },
  ],
  column: 'valueTiers.tier',
  categories: ['vip', 'active', 'regular', 'potential'],
});
