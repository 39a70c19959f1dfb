import { preset } from './preset';

/** Schools and course sellers: progress and engagement in the score, referrals in loyalty, the course as a group. */
export const education = preset('education', {
  methods: [
    {
      method: 'compositeScore',
      parts: [
        { measure: 'amount', weight: 30 },
        { measure: 'recency', weight: 20 },
        { measure: { metric: { about: ['progress'] } }, weight: 30, optional: true },
        {
          measure: { metric: { about: ['engagement'] } },
          weight: 20,
          optional: true,
        },
      ],
    },
    {
      method: 'loyalty',
      loyalOrders: 2,
      loyalDays: 90,
      referrals: { metric: { about: ['referrals'] }, atLeast: 1 },
    },
    { method: 'lifecycle', fallbackGap: 180, leastGap: 90 },
    {
      method: 'attributeGroups',
      optional: true,
      by: { type: 'categories', column: { about: ['course'] } },
    },
  ],
  column: 'compositeScore.grade',
  categories: ['A', 'B', 'C', 'D'],
});
