import { z } from 'zod';
import type { Segmenter } from './segmentation';
import { segmentsCustom } from './segments-custom';
import { eightThresholds, segmentsEight } from './segments-eight';
import { segmentsEleven } from './segments-eleven';
import { segmentsTen } from './segments-ten';

const range = z
  .tuple([z.int().min(1).max(10), z.int().min(1).max(10)])
  .refine(([low, high]) => low <= high, 'lowest score first');

/** Which segments: a scheme by name, the 8 segments with their threshold, or the user's own grid. */
export const segmentsSchema = z.union([
  z.enum(['eleven', 'eight', 'ten']),
  z.strictObject({ scheme: z.literal('eight'), threshold: z.enum(eightThresholds) }),
  z.strictObject({
    scheme: z.literal('custom'),
    /** Best first; the first that matches wins. */
    segments: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(60),
          cells: z.array(z.strictObject({ recency: range, frequency: range, monetary: range })).min(1),
        }),
      )
      .min(1)
      .max(60),
  }),
]);

/** The segmenter for that option. */
export function segmenterFor(option: z.output<typeof segmentsSchema>): Segmenter {
  if (option === 'eleven') return segmentsEleven;
  if (option === 'ten') return segmentsTen;
  if (option === 'eight') return segmentsEight('meanScore');
  return option.scheme === 'eight' ? segmentsEight(option.threshold) : segmentsCustom(option.segments);
}
