import { preset } from './preset';

/**
 * Banks and wealth managers: tiers by amount, and by assets too where the data have them; risk level as a group. The
 * playbook goes by the tiers by amount, which all data have.
 */
export const finance = preset('finance', {
  methods: [
    { method: 'valueTiers', tiers: 'metals' },
    {
      method: 'valueTiers',
      id: 'assets',
      optional: true,
      tiers: 'metals',
      measure: { metric: { about: ['assets'] } },
      cut: { by: 'shareOfValue' },
    },
    {
      method: 'attributeGroups',
      id: 'risk',
      optional: true,
      by: { type: 'categories', column: { about: ['riskLevel'] }, top: 6 },
    },
    {
      method: 'compositeScore',
      parts: [
        { measure: 'amount', weight: 40 },
        { measure: { metric: { about: ['assets'] } }, weight: 40, optional: true },
        { measure: 'recency', weight: 20 },
      ],
    },
    { method: 'lifecycle', fallbackGap: 180, leastGap: 90 },
  ],
  column: 'valueTiers.tier',
  categories: ['diamond', 'platinum', 'gold', 'silver', 'bronze'],
});
