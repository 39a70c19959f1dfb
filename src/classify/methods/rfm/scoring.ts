import { z } from 'zod';
import type { RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { scoreAboveBelow } from './scoring-above-below';
import { scoreCustom } from './scoring-custom';
import { scoreNaturalBreaks } from './scoring-natural-breaks';
import { scoreNested } from './scoring-nested';
import { scorePackage } from './scoring-package';
import { scoreQuantile } from './scoring-quantile';
import { scoreRank } from './scoring-rank';

const bins = z.int().min(3).max(10).default(5);
const cuts = z
  .array(z.number())
  .min(1)
  .max(9)
  .refine((list) => list.every((cut, i) => i === 0 || cut > list[i - 1]), 'ascending');

/** Ways of turning the three measures into scores; each is a file of its own. */
export const scoringSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('quantile'), bins }),
  z.strictObject({ type: z.literal('rank'), bins }),
  z.strictObject({ type: z.literal('nested'), bins }),
  z.strictObject({ type: z.literal('naturalBreaks'), bins }),
  z.strictObject({ type: z.literal('rfmPackage'), bins }),
  z.strictObject({ type: z.literal('aboveBelow'), threshold: z.enum(['mean', 'median']) }),
  z.strictObject({ type: z.literal('custom'), recency: cuts, frequency: cuts, monetary: cuts }),
]);

/** A way of scoring with its options: see {@link scoringSchema}. */
export type Scoring = z.output<typeof scoringSchema>;

/** Scores every customer on the three axes. */
export function scoreRfm(values: RfmValues, scoring: Scoring): RfmScores {
  switch (scoring.type) {
    case 'quantile':
      return scoreQuantile(values, scoring.bins);
    case 'rank':
      return scoreRank(values, scoring.bins);
    case 'nested':
      return scoreNested(values, scoring.bins);
    case 'naturalBreaks':
      return scoreNaturalBreaks(values, scoring.bins);
    case 'rfmPackage':
      return scorePackage(values, scoring.bins);
    case 'aboveBelow':
      return scoreAboveBelow(values, scoring.threshold);
    case 'custom':
      return scoreCustom(values, scoring);
  }
}
