import { z } from 'zod';
import type { Category, OutputColumn, Rule } from '../classification';
import type { Dataset } from '../dataset/dataset';
import type { Message } from '../message';
import { decimal, integer, percent } from '../value-message';
import { dayGaps } from './lifecycle/usual-gaps';
import { type Bond, type LevelLimits, levelOf, levels } from './loyalty/level';
import { loyaltyWhy } from './loyalty/why';
import { columnsOfMeasures } from './asked-columns';
import { headerSchema } from './choose-column';
import { hasMeasure, readMeasure } from './measure';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { rankedCategories } from './ranked-categories';

const feedback = z.strictObject({ metric: headerSchema, atLeast: z.number() });

const schema = z.strictObject({
  method: z.literal('loyalty'),
  ...commonOptions,
  /** Orders and days between first and last order from which a customer is loyal. */
  loyalOrders: z.int().min(2).max(1000).default(4),
  loyalDays: z.number().min(0).max(36_500).default(180),
  /** A metric column of referrals: a repeat customer with at least so many is loyal too. */
  referrals: feedback.optional(),
  /** A metric column of satisfaction: a customer known to be below is not loyal. */
  satisfaction: feedback.optional(),
});

type LoyaltyOptions = z.output<typeof schema>;

const categories: Category[] = rankedCategories(
  levels.map((key) => ({ key, name: { key: `segments.loyalty.${key}` } })),
);

/**
 * Loyalty: One-time, Repeat (two orders or more) or Loyal (at least `loyalOrders`, the first and last at least
 * `loyalDays` apart). Where first orders are unknown (customer rows), the number of orders alone decides.
 *
 * A referral column makes repeat customers loyal, a satisfaction column keeps dissatisfied ones from it; either joins
 * if the data have it.
 * Columns: `tenure` (days from first to last order), `regularity` (1 / (1 + coefficient of variation of the gaps
 * between order days); 1 is clockwork; needs two gaps), `level`.
 *
 * @example
 * { method: 'loyalty', loyalOrders: 5, satisfaction: { metric: ['NPS', '满意度'], atLeast: 7 } }
 */
export const loyalty = {
  name: 'loyalty',
  schema,
  needs: () => ['dates', 'history'],
  asks: ({ referrals, satisfaction }) =>
    columnsOfMeasures([referrals, satisfaction].filter((feedback) => feedback !== undefined)),
  run: runLoyalty,
} satisfies Method<'loyalty', typeof schema>;

function runLoyalty(context: MethodContext, options: LoyaltyOptions): MethodOutput {
  const { id, dataset, referenceDate } = context;
  const { orders, firstOrder, lastOrder, history } = dataset;
  const referrals = feedbackValues(context, options.referrals);
  const satisfaction = feedbackValues(context, options.satisfaction);
  const tenure = lastOrder.map((last, i) => last - firstOrder[i]);
  const bond = (i: number): Bond => ({
    orders: orders[i],
    tenure: tenure[i],
    referrals: referrals ? referrals[i] : NaN,
    satisfaction: satisfaction ? satisfaction[i] : NaN,
  });
  const limits: LevelLimits = {
    ...options,
    referrals: referrals && options.referrals,
    satisfaction: satisfaction && options.satisfaction,
  };
  const codes = Uint16Array.from(orders, (_, i) => levels.indexOf(levelOf(bond(i), limits)));
  const column = `${id}.level`;
  return {
    scores: [
      number('tenure', tenure, 'integer'),
      ...(history ? [number('regularity', regularityOf(history), 'decimal')] : []),
    ],
    columns: [{ kind: 'category', key: column, header: { key: 'columns.loyalty.level' }, codes, categories }],
    why: () => loyaltyWhy(id, dataset, referenceDate, { bond, codes, categories }, limits),
    result: {
      column,
      convention: {
        key: `methods.loyalty.${isUnknown(firstOrder) ? 'conventionOrders' : 'convention'}`,
        params: { orders: options.loyalOrders, days: options.loyalDays },
      },
      rules: rulesOf(limits, dataset),
      notes: notesOf(firstOrder),
    },
  };

  function number(name: string, values: Float64Array, format: 'integer' | 'decimal'): OutputColumn {
    return {
      kind: 'number',
      key: `${id}.${name}`,
      header: { key: `columns.loyalty.${name}` },
      values,
      format,
    };
  }
}

/** The values of a feedback column, where it is asked for and the data have it. */
function feedbackValues(
  context: MethodContext,
  option: LoyaltyOptions['referrals'],
): Float64Array | undefined {
  return option && hasMeasure(context, option) ? readMeasure(context, option).values : undefined;
}

/** 1 / (1 + coefficient of variation) of the gaps between order days; NaN with fewer than two gaps. */
function regularityOf({ start, date }: { start: Int32Array; date: Float64Array }): Float64Array {
  const regularity = new Float64Array(start.length - 1);
  for (let i = 0; i < regularity.length; i++) {
    const gaps = dayGaps(date, start[i], start[i + 1]);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
    regularity[i] = gaps.length < 2 ? NaN : 1 / (1 + Math.sqrt(squares / gaps.length) / mean);
  }
  return regularity;
}

/** The rules that were applied: those of columns that the data lack are left out. */
function rulesOf(limits: LevelLimits, { orders, firstOrder }: Dataset): Rule[] {
  const buyers = orders.reduce((count, own) => count + Number(own > 0), 0);
  const repeat = orders.reduce((count, own) => count + Number(own > 1), 0);
  const { referrals, satisfaction } = limits;
  return [
    {
      label: { key: 'segments.loyalty.loyal' },
      value: {
        key: `rules.loyalty.${isUnknown(firstOrder) ? 'loyalOrders' : 'loyal'}`,
        params: { orders: integer(limits.loyalOrders), days: integer(limits.loyalDays) },
      },
    },
    { label: { key: 'segments.loyalty.repeat' }, value: { key: 'rules.loyalty.repeat' } },
    { label: { key: 'segments.loyalty.oneTime' }, value: { key: 'rules.loyalty.oneTime' } },
    ...(referrals
      ? [
          {
            label: { key: 'rules.loyalty.referrals' },
            value: { key: 'rules.atLeast', params: { value: decimal(referrals.atLeast) } },
          },
        ]
      : []),
    ...(satisfaction
      ? [
          {
            label: { key: 'rules.loyalty.satisfaction' },
            value: { key: 'rules.atLeast', params: { value: decimal(satisfaction.atLeast) } },
          },
        ]
      : []),
    ...(buyers > 0 ? [{ label: { key: 'rules.loyalty.repeatRate' }, value: percent(repeat / buyers) }] : []),
  ];
}

/** Customer rows do not tell first orders: then the days between first and last decide nothing. */
const isUnknown = (firstOrder: Float64Array): boolean =>
  firstOrder.length > 0 && firstOrder.every(Number.isNaN);

function notesOf(firstOrder: Float64Array): Message[] {
  return isUnknown(firstOrder) ? [{ key: 'rules.loyalty.noTenure' }] : [];
}
