import { preset } from './preset';

/** Online shops: the 8 segments 重要价值 … 一般挽留, lifecycle against the usual gap, and the channel. */
export const eCommerce = preset('eCommerce', {
  methods: [
    { method: 'rfm', segments: 'eight' },
    { method: 'abc' },
    { method: 'lifecycle' },
    {
      method: 'attributeGroups',
      optional: true,
      by: { type: 'categories', column: { about: ['channel'] } },
    },
    { method: 'matrix', rows: 'abc.class', columns: 'lifecycle.stage' },
  ],
  column: 'rfm.segment',
  categories: [
    'keyValue',
    'keyDevelop',
    'keyRetain',
    'keyWinBack',
    'generalValue',
    'generalDevelop',
    'generalRetain',
    'generalWinBack',
  ],
});
