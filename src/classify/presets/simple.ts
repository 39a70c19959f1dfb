import { preset } from './preset';

/** Small firms: three tiers by revenue, no statistics. */
export const simple = preset('simple', {
  methods: [{ method: 'valueTiers' }],
  outputs: { scores: false },
  column: 'valueTiers.tier',
  categories: ['high', 'mid', 'low'],
});
