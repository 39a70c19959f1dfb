import { preset } from './preset';

/** Schools and course sellers: progress and engagement in the score, referrals in loyalty, the course as a group. */
export const education = preset('education', {
  methods: [
    {
      method: 'compositeScore',
      parts: [
        { measure: 'amount', weight: 30 },
        { measure: 'recency', weight: 20 },
        { measure: { metric: ['完课率', '学习进度', 'Progress', 'Completion'] }, weight: 30, optional: true },
        {
          measure: { metric: ['学习时长', '活跃天数', '出勤率', 'Engagement', 'Attendance'] },
          weight: 20,
          optional: true,
        },
      ],
    },
    {
      method: 'loyalty',
      loyalOrders: 2,
      loyalDays: 90,
      referrals: { metric: ['转介绍', '推荐人数', 'Referrals'], atLeast: 1 },
    },
    { method: 'lifecycle', fallbackGap: 180 },
    {
      method: 'attributeGroups',
      optional: true,
      by: { type: 'categories', column: ['课程', '课程类型', '校区', '年级', 'Course', 'Campus', 'Grade'] },
    },
  ],
  column: 'compositeScore.grade',
  categories: ['A', 'B', 'C', 'D'],
});
