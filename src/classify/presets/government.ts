import { preset } from './preset';

/** Public procurement: departments, projects and purchase scale, with ABC by amount and a yearly budget cycle. */
export const government = preset('government', {
  methods: [
    { method: 'abc' },
    {
      method: 'attributeGroups',
      id: 'department',
      optional: true,
      by: { type: 'categories', column: { about: ['department'] } },
    },
    {
      method: 'attributeGroups',
      id: 'project',
      optional: true,
      by: { type: 'categories', column: { about: ['project'] } },
    },
    { method: 'attributeGroups', id: 'scale', by: { type: 'bands', measure: 'averageOrder' } },
    { method: 'lifecycle', leastGap: 365, newWithin: 1, atRiskAfter: 1.25, dormantAfter: 2, lostAfter: 3 },
    { method: 'matrix', rows: 'abc.class', columns: 'lifecycle.stage' },
  ],
  column: 'abc.class',
  categories: ['A', 'B', 'C'],
});
