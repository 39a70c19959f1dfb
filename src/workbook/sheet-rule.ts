import { z } from 'zod';
import { blockSchema } from './block-schema';

/** The one set of icons we use: told apart by direction, not by colour alone, and known to every program that reads .xlsx. */
export const iconStyle = 'ThreeArrows';

/** A sheet has at most so many rules of ours: more make Excel slow, and nobody finds their way in the list. */
export const maxRules = 12;

/** True of every cell: the formula of dark text. */
export const inkFormula = '=TRUE';

const blocks = z.array(blockSchema).min(1);
const colour = z.string();

/**
 * A conditional format on bounded blocks of a sheet, as a value.
 *
 * - `fill`: cells for which a formula, counted from the first cell of the first block, is true.
 * - `bar`: a data bar behind numbers.
 * - `scale`: the lowest number in one colour, the highest in another, by way of a middle one.
 * - `ink`: dark text, whatever the fill: Excel in dark mode would write white on the light colours of a scale.
 * - `icons`: an icon by the number in the cell: at least `above` the best, at least `middle` the middle one.
 */
export const sheetRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fill'),
    blocks,
    /** e.g. `=OR(G2="Champions",G2="A")` */
    formula: z.string(),
    swatch: z.strictObject({ fill: colour, text: colour }),
  }),
  z.strictObject({ kind: z.literal('bar'), blocks }),
  z.strictObject({ kind: z.literal('scale'), blocks, low: colour, middle: colour, high: colour }),
  z.strictObject({ kind: z.literal('ink'), blocks }),
  z.strictObject({
    kind: z.literal('icons'),
    blocks,
    middle: z.number(),
    above: z.number(),
  }),
]);

export type SheetRule = z.infer<typeof sheetRuleSchema>;
export type FillRule = Extract<SheetRule, { kind: 'fill' }>;
