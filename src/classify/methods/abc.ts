import { z } from 'zod';
import type { Category } from '../classification';
import type { Message } from '../message';
import { isShareBelow } from '../statistics/is-share-below';
import { shareBefore } from '../statistics/share-before';
import { percent } from '../value-message';
import { classRules } from './class-rules';
import { columnsOfMeasures, needsOfMeasures } from './asked-columns';
import { measureSchema, readMeasure } from './measure';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { rankedCategories } from './ranked-categories';
import { nextTierBy } from './next-tier';
import { shareOfValueReach } from './share-reach';
import { valueWhy } from './value-why';

const schema = z.strictObject({
  method: z.literal('abc'),
  ...commonOptions,
  /** What is ranked. */
  measure: measureSchema.default('amount'),
  /** Cumulative shares at which A and B end. */
  thresholds: z
    .tuple([z.number().gt(0).lt(1), z.number().gt(0).max(1)])
    .refine(([a, b]) => a < b, 'A ends before B')
    .default([0.8, 0.95]),
});

type AbcOptions = z.output<typeof schema>;

/**
 * ABC analysis (Pareto): customers by value descending; A while the customers **before** hold less than 80 % of the
 * total, B less than 95 %, else C; a share of exactly 80 % is not less. Equal values share a class. Zero, negative and missing values are C and add nothing
 * to the total.
 *
 * Taking the share before the row keeps the customer who crosses the 80 % line in A, so A is never empty.
 *
 * @example
 * { method: 'abc', measure: 'profit', thresholds: [0.7, 0.9] }
 */
export const abc = {
  name: 'abc',
  schema,
  needs: ({ measure }) => needsOfMeasures([measure]),
  asks: ({ measure }) => columnsOfMeasures([measure]),
  run: runAbc,
} satisfies Method<'abc', typeof schema>;

const classes: Category[] = rankedCategories(
  ['A', 'B', 'C'].map((key) => ({ key, name: { key: `classes.${key}` } })),
);

function runAbc(context: MethodContext, { measure: option, thresholds }: AbcOptions): MethodOutput {
  const measure = readMeasure(context, option);
  const codes = classesOf(measure.values, ...thresholds);
  const column = `${context.id}.class`;
  return {
    columns: [
      { kind: 'category', key: column, header: { key: 'columns.abc.class' }, codes, categories: classes },
    ],
    why: () =>
      valueWhy(
        context.id,
        'abc',
        measure,
        { codes, categories: classes },
        nextTierBy(shareOfValueReach(measure, thresholds)),
      ),
    result: {
      column,
      convention: {
        key: 'methods.abc.convention',
        params: { measure: measure.name, a: percent(thresholds[0]), b: percent(thresholds[1]) },
      },
      rules: [
        { label: { key: 'rules.measure' }, value: measure.name },
        { label: { key: 'rules.abc.order' }, value: { key: 'rules.abc.shareBefore' } },
        {
          label: { key: 'classes.A' },
          value: { key: 'rules.abc.below', params: { share: percent(thresholds[0]) } },
        },
        {
          label: { key: 'classes.B' },
          value: { key: 'rules.abc.below', params: { share: percent(thresholds[1]) } },
        },
        { label: { key: 'classes.C' }, value: { key: 'rules.abc.rest' } },
        { label: { key: 'rules.ties' }, value: { key: 'rules.tiesShare' } },
        ...classRules(measure, codes, classes),
      ],
      notes: notPositive(measure.values),
    },
  };
}

/** 0, 1 and 2 for A, B and C. */
function classesOf(values: Float64Array, endOfA: number, endOfB: number): Uint16Array {
  const shares = shareBefore(values);
  const codes = new Uint16Array(shares.length);
  for (let i = 0; i < shares.length; i++)
    codes[i] =
      !(values[i] > 0) || !isShareBelow(shares[i], endOfB) ? 2 : isShareBelow(shares[i], endOfA) ? 0 : 1;
  return codes;
}

function notPositive(values: Float64Array): Message[] {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!(values[i] > 0)) count++;
  return count > 0 ? [{ key: 'rules.abc.notPositive', params: { count } }] : [];
}
