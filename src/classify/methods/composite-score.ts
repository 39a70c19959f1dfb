import { z } from 'zod';
import type { Category } from '../classification';
import { UserError } from '../user-error';
import { decimal, list, percent } from '../value-message';
import { columnsOfMeasures, needsOfMeasures } from './asked-columns';
import { classRules } from './class-rules';
import { onHundred } from './composite-score/on-hundred';
import { compositeWhy, type ScorePart, weightedScore } from './composite-score/why';
import { hasMeasure, measureSchema, readMeasure, wantedName } from './measure';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { rankedCategories } from './ranked-categories';

const partSchema = z.strictObject({
  measure: measureSchema,
  /** Only the proportions of the weights matter. */
  weight: z.number().gt(0).max(1000),
  /** Whether more is better; by default less is for recency, more for all else. */
  better: z.enum(['more', 'less']).optional(),
  /** Left out where the data have no such column. */
  optional: z.literal(true).optional(),
});

const schema = z.strictObject({
  method: z.literal('compositeScore'),
  ...commonOptions,
  parts: z
    .array(partSchema)
    .min(1)
    .max(20)
    .prefault([
      { measure: 'amount', weight: 40 },
      { measure: 'orders', weight: 40 },
      { measure: 'recency', weight: 20 },
    ]),
  /** How each measure is put on 0 to 100. */
  scale: z.enum(['percentile', 'minMax', 'z']).default('percentile'),
  /** Lowest scores of A, B and C. */
  grades: z
    .tuple([z.number(), z.number(), z.number()])
    .refine(([a, b, c]) => a > b && b > c, 'descending')
    .default([80, 60, 40]),
});

type CompositeOptions = z.output<typeof schema>;

const categories: Category[] = rankedCategories(
  ['A', 'B', 'C', 'D'].map((key) => ({ key, name: { key: `classes.${key}` } })),
);

/**
 * A weighted score from 0 to 100 over any measures, interaction and satisfaction columns and earlier methods included,
 * cut into A, B, C and D.
 *
 * Each measure is put on 0 to 100 by its percentile (share of other customers below, ties in the middle), between its
 * smallest and largest value, or as 50 + 20 z, limited to 0 and 100. A missing value counts 50. Scores are rounded to
 * 1e-9, so that a grade does not hang on the last bit. Where every part is optional and the data have none, the method
 * is left out with a note.
 * Columns: `score`, `grade`.
 *
 * @example
 * { method: 'compositeScore', parts: [{ measure: 'amount', weight: 60 }, { measure: { metric: 'NPS' }, weight: 40 }] }
 */
export const compositeScore = {
  name: 'compositeScore',
  schema,
  needs: ({ parts }) => needsOfMeasures(parts.map(({ measure }) => measure)),
  asks: ({ parts }) => columnsOfMeasures(parts.map(({ measure }) => measure)),
  isOptional: ({ parts }) => parts.every(({ optional }) => optional),
  run: runCompositeScore,
} satisfies Method<'compositeScore', typeof schema>;

function runCompositeScore(
  context: MethodContext,
  { parts: wanted, scale, grades }: CompositeOptions,
): MethodOutput {
  const parts = wanted.filter(({ measure, optional }) => !optional || hasMeasure(context, measure));
  if (parts.length === 0) {
    const column = list(wanted.map(({ measure }) => wantedName(measure)));
    throw new UserError('unknownColumn', { column });
  }
  const weightSum = parts.reduce((sum, { weight }) => sum + weight, 0);
  let missing = 0;
  const scoreParts = parts.map((part): ScorePart => {
    const { measure: option, better = option === 'recency' ? 'less' : 'more' } = part;
    const measure = readMeasure(context, option);
    const { values } = measure;
    const scaled = onHundred(better === 'more' ? values : values.map((value) => -value), scale);
    for (const value of values) if (Number.isNaN(value)) missing++;
    return { option, measure, better, weight: part.weight, scaled };
  });
  const score = Float64Array.from(context.dataset.ids, (_, i) =>
    weightedScore(scoreParts, (k) => scoreParts[k].scaled[i]),
  );
  const codes = Uint16Array.from(score, (own) => {
    const grade = grades.findIndex((lowest) => own >= lowest);
    return grade < 0 ? grades.length : grade;
  });
  const column = `${context.id}.grade`;
  return {
    columns: [
      {
        kind: 'number',
        key: `${context.id}.score`,
        header: { key: 'columns.compositeScore.score' },
        values: score,
        format: 'score',
      },
      { kind: 'category', key: column, header: { key: 'columns.compositeScore.grade' }, codes, categories },
    ],
    why: () => compositeWhy(context, scoreParts, { score, codes, categories }, grades, scale),
    result: {
      column,
      convention: {
        key: 'methods.compositeScore.convention',
        params: { scale: { key: `methods.compositeScore.scale.${scale}` } },
      },
      rules: [
        ...parts.map(({ weight }, k) => ({
          label: { key: 'rules.compositeScore.weight', params: { name: scoreParts[k].measure.name } },
          value: percent(weight / weightSum),
        })),
        {
          label: { key: 'rules.compositeScore.scale' },
          value: { key: `methods.compositeScore.scale.${scale}` },
        },
        ...grades.map((lowest, k) => ({
          label: { key: 'rules.wanted', params: { name: categories[k].name } },
          value: { key: 'rules.atLeast', params: { value: decimal(lowest) } },
        })),
        ...classRules(
          { values: score, name: { key: 'columns.compositeScore.score' }, format: 'decimal' },
          codes,
          categories,
        ),
      ],
      notes: [
        ...(parts.length < wanted.length
          ? [
              {
                key: 'rules.compositeScore.leftOut',
                params: {
                  count: wanted.length - parts.length,
                  names: list(
                    wanted.filter((part) => !parts.includes(part)).map(({ measure }) => wantedName(measure)),
                  ),
                },
              },
            ]
          : []),
        ...(missing > 0 ? [{ key: 'rules.compositeScore.missing', params: { count: missing } }] : []),
      ],
    },
  };
}
