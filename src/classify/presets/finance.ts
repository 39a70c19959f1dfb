import { preset } from './preset';

const assets = ['AUM', '管理资产', '资产规模', '资产', 'Assets'];

/** Banks and wealth managers: tiers by assets where the data have them, else by amount; risk level as a group. */
export const finance = preset('finance', {
  methods: [
    { method: 'valueTiers', tiers: 'metals' },
    {
      method: 'valueTiers',
      id: 'assets',
      optional: true,
      tiers: 'metals',
      measure: { metric: assets },
      cut: { by: 'shareOfValue' },
    },
    {
      method: 'attributeGroups',
      id: 'risk',
      optional: true,
      by: { type: 'categories', column: ['风险等级', '风险偏好', 'Risk level', 'Risk'], top: 6 },
    },
    {
      method: 'compositeScore',
      parts: [
        { measure: 'amount', weight: 40 },
        { measure: { metric: assets }, weight: 40, optional: true },
        { measure: 'recency', weight: 20 },
      ],
    },
    { method: 'lifecycle', fallbackGap: 180 },
  ],
  column: 'valueTiers.tier',
  categories: ['diamond', 'platinum', 'gold', 'silver', 'bronze'],
});
