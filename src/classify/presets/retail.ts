import { preset } from './preset';

/** Shops with members: RFM, value tiers, loyalty, and the store or member level where the data have one. */
export const retail = preset('retail', {
  methods: [
    { method: 'rfm' },
    { method: 'abc' },
    { method: 'valueTiers', tiers: 'vip' },
    {
      method: 'loyalty',
      satisfaction: { metric: ['满意度', 'Satisfaction', 'NPS'], atLeast: 3 },
      referrals: { metric: ['推荐人数', 'Referrals'], atLeast: 1 },
    },
    {
      method: 'attributeGroups',
      optional: true,
      by: {
        type: 'categories',
        column: ['门店', '店铺', 'Store', 'Shop', '会员等级', 'Member level', '地区', 'Region'],
      },
    },
    { method: 'matrix', rows: 'abc.class', columns: 'rfm.segment' },
  ],
  column: 'valueTiers.tier',
  categories: ['vip', 'active', 'regular', 'potential'],
});
