import { z } from 'zod';
import type { OutputColumn } from '../classification';
import { date, decimal, list } from '../value-message';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { axes, rfmValues } from './rfm/axes';
import type { RfmScores } from './rfm/axis-scores';
import { scoreNotes } from './rfm/score-notes';
import { scoreRules } from './rfm/score-rules';
import { scoreRfm, scoringSchema } from './rfm/scoring';
import { segmenterFor, segmentsSchema } from './rfm/segments';
import { whyColumn } from './rfm/why';

const weight = z.number().min(0).max(100).default(1);

const schema = z.strictObject({
  method: z.literal('rfm'),
  ...commonOptions,
  scoring: scoringSchema.prefault({ type: 'quantile' }),
  segments: segmentsSchema.default('eleven'),
  /** Money per customer: the net sum, or the mean per order. */
  monetary: z.enum(['sum', 'meanPerOrder']).default('sum'),
  /** Weights of the total score; only their proportions matter. */
  weights: z
    .strictObject({ recency: weight, frequency: weight, monetary: weight })
    .refine((weights) => axes.some((axis) => weights[axis] > 0), 'one weight above 0')
    .prefault({}),
});

type RfmOptions = z.output<typeof schema>;

/**
 * RFM: how recently, how often and for how much a customer bought (Hughes 1994), scored and named as segments.
 *
 * Recency is whole days from the last order to the reference date, frequency the distinct orders, monetary the net sum
 * (or mean per order). Scores run from 1 (worst) to the number of bins. By default type-7 quintiles; equal customers
 * always share a score. Columns: `recency`, `frequency`, `monetary` (scores), `code` (543), `total` (weighted mean of
 * the scores), `segment`.
 *
 * @example
 * { method: 'rfm', scoring: { type: 'quantile', bins: 5 }, segments: 'eleven' }
 */
export const rfm = { name: 'rfm', schema, needs: () => ['dates'], run: runRfm } satisfies Method<
  'rfm',
  typeof schema
>;

function runRfm(context: MethodContext, options: RfmOptions): MethodOutput {
  const { id, dataset, referenceDate } = context;
  const values = rfmValues(dataset, referenceDate, options.monetary);
  const scores = scoreRfm(values, options.scoring);
  const segmentation = segmenterFor(options.segments)(values, scores);
  const { segments, codes, convention, rules, notes } = segmentation;
  const column = `${id}.segment`;
  return {
    scores: scoreColumns(id, scores, options.weights),
    columns: [
      { kind: 'category', key: column, header: { key: 'columns.rfm.segment' }, codes, categories: segments },
    ],
    why: () => whyColumn(context, values, scores, options, segmentation),
    result: {
      column,
      convention: {
        key: 'methods.rfm.convention',
        params: {
          scoring: { key: `methods.rfm.scoring.${options.scoring.type}` },
          segments: convention,
          date: date(referenceDate),
        },
      },
      rules: [
        { label: { key: 'rules.referenceDate' }, value: date(referenceDate) },
        {
          label: { key: 'rules.rfm.axis.monetary' },
          value: { key: `rules.rfm.monetary.${options.monetary}` },
        },
        {
          label: { key: 'rules.rfm.scoring' },
          value: { key: `methods.rfm.scoringRule.${scoringName(options)}` },
        },
        ...scoreRules(values, scores, options.scoring),
        {
          label: { key: 'rules.rfm.weights' },
          value: list(axes.map((axis) => decimal(options.weights[axis]))),
        },
        ...(axes.some((axis) => scores[axis].bins !== 5) && usesFivePoints(options)
          ? [{ label: { key: 'rules.rfm.scale' }, value: { key: 'rules.rfm.scaleRule' } }]
          : []),
        ...rules,
      ],
      notes: [...scoreNotes(values, scores), ...notes],
    },
  };
}

const usesFivePoints = ({ segments }: RfmOptions): boolean => segments === 'eleven' || segments === 'ten';

const scoringName = ({ scoring }: RfmOptions): string =>
  scoring.type === 'aboveBelow' ? scoring.threshold : scoring.type;

function scoreColumns(id: string, scores: RfmScores, weights: RfmOptions['weights']): OutputColumn[] {
  const { recency, frequency, monetary } = scores;
  const n = recency.scores.length;
  const place = axes.some((axis) => scores[axis].bins > 9) ? 100 : 10;
  const code = new Float64Array(n);
  const total = new Float64Array(n);
  const weightSum = weights.recency + weights.frequency + weights.monetary;
  for (let i = 0; i < n; i++) {
    const r = recency.scores[i];
    const f = frequency.scores[i];
    const m = monetary.scores[i];
    code[i] = (r * place + f) * place + m;
    total[i] = (r * weights.recency + f * weights.frequency + m * weights.monetary) / weightSum;
  }
  return [
    ...axes.map((axis): OutputColumn => ({
      kind: 'number',
      key: `${id}.${axis}`,
      header: { key: `columns.rfm.${axis}` },
      values: new Float64Array(scores[axis].scores),
      format: 'score',
    })),
    {
      kind: 'number',
      key: `${id}.code`,
      header: { key: 'columns.rfm.code' },
      values: code,
      format: 'integer',
    },
    {
      kind: 'number',
      key: `${id}.total`,
      header: { key: 'columns.rfm.total' },
      values: total,
      format: 'decimal',
    },
  ];
}
