import { z } from 'zod';
import type { Category, OutputColumn, Rule } from '../classification';
import type { Message } from '../message';
import { decimal, integer } from '../value-message';
import { growthOf } from './lifecycle/growth';
import { silenceOf, type Stage, stageOf, stages, type Standing } from './lifecycle/stage';
import { usualGaps } from './lifecycle/usual-gaps';
import { lifecycleWhy } from './lifecycle/why';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { rankedCategories } from './ranked-categories';
import { recencyDays } from './rfm/axes';

const schema = z
  .strictObject({
    method: z.literal('lifecycle'),
    ...commonOptions,
    /** Usual gaps of silence after which a customer is at risk, dormant, lost. */
    atRiskAfter: z.number().min(0.1).max(1000).default(1.5),
    dormantAfter: z.number().min(0.1).max(1000).default(3),
    lostAfter: z.number().min(0.1).max(1000).default(6),
    /** Usual gaps since the first order during which a customer is new. */
    newWithin: z.number().min(0).max(1000).default(2),
    /** Growing: the younger half of the time as a customer brought this many times the older half. */
    growthFrom: z.number().min(1).max(100).default(1.2),
    /** Orders from which a customer's own gap counts instead of everybody's. */
    ownGapFrom: z.int().min(2).max(100).default(3),
    /** Days that count as the usual gap where no customer ever ordered twice. */
    fallbackGap: z.number().min(1).max(3650).default(90),
    /** Days that a usual gap is at least: where orders follow a budget cycle, silence within one says nothing. */
    leastGap: z.number().min(1).max(3650).default(1),
  })
  .refine(
    (o) => o.atRiskAfter < o.dormantAfter && o.dormantAfter < o.lostAfter,
    'at risk, then dormant, then lost',
  );

type LifecycleOptions = z.output<typeof schema>;

const categories: Category[] = rankedCategories(
  stages.map((key) => ({ key, name: { key: `segments.lifecycle.${key}` } })),
);

/**
 * Lifecycle stage: from the time since the last order, measured in the customer's own usual gap between orders.
 *
 * The usual gap is the median of the customer's gaps between order days, or the median customer's with fewer than
 * `ownGapFrom` orders; at least `leastGap` days. Tested in this order: no order – Prospect; silent for `lostAfter` gaps or
 * more – Lost; `dormantAfter` – Dormant; `atRiskAfter` – At risk; last gap before the last order `dormantAfter` usual
 * gaps or more – Won back; one order, or first order less than `newWithin` gaps ago – New; growth of at least
 * `growthFrom` – Growing; else Mature. Without a history of orders (customer rows) there is no trend and no winning back.
 *
 * Columns: `gap` (days), `silence` (gaps since the last order), `stage`.
 *
 * @example
 * { method: 'lifecycle', atRiskAfter: 1.5, dormantAfter: 3, lostAfter: 6 }
 */
export const lifecycle = {
  name: 'lifecycle',
  schema,
  needs: () => ['dates', 'history'],
  run: runLifecycle,
} satisfies Method<'lifecycle', typeof schema>;

function runLifecycle(context: MethodContext, options: LifecycleOptions): MethodOutput {
  const { id, dataset, referenceDate } = context;
  const { orders, firstOrder, history } = dataset;
  const recency = recencyDays(dataset, referenceDate);
  const gaps = usualGaps(dataset, options);
  const growth = history && growthOf(dataset, referenceDate);
  const standing = (i: number): Standing => ({
    orders: orders[i],
    recency: recency[i],
    age: referenceDate - firstOrder[i],
    usualGap: gaps.usual[i],
    lastGap: gaps.last[i],
    growth: growth ? growth[i] : NaN,
  });
  const silence = recency.map((days, i) => silenceOf({ recency: days, usualGap: gaps.usual[i] }));
  const codes = Uint16Array.from(recency, (_, i) => stages.indexOf(stageOf(standing(i), options)));
  const column = `${id}.stage`;
  return {
    scores: [number('gap', gaps.usual, 'integer'), number('silence', silence, 'decimal')],
    columns: [
      { kind: 'category', key: column, header: { key: 'columns.lifecycle.stage' }, codes, categories },
    ],
    why: () => lifecycleWhy(context, gaps, { standing, codes, categories }, options),
    result: {
      column,
      convention: {
        key: `methods.lifecycle.${options.leastGap > 1 ? 'conventionLeast' : 'convention'}`,
        params: { gap: integer(gaps.population), least: integer(options.leastGap) },
      },
      rules: rulesOf(options, gaps.population),
      notes: notesOf(gaps, history !== undefined, orders.length),
    },
  };

  function number(name: string, values: Float64Array, format: 'integer' | 'decimal'): OutputColumn {
    return {
      kind: 'number',
      key: `${id}.${name}`,
      header: { key: `columns.lifecycle.${name}` },
      values,
      format,
    };
  }
}

function rulesOf(options: LifecycleOptions, population: number): Rule[] {
  const rule = (stage: Stage, value: number): Rule => ({
    label: { key: `segments.lifecycle.${stage}` },
    value: { key: `rules.lifecycle.${stage}`, params: { value: decimal(value) } },
  });
  return [
    {
      label: { key: 'rules.lifecycle.gap' },
      value: { key: 'rules.lifecycle.ownGap', params: { orders: options.ownGapFrom } },
    },
    {
      label: { key: 'rules.lifecycle.populationGap' },
      value: { key: 'rules.days', params: { count: population } },
    },
    ...(options.leastGap > 1
      ? [
          {
            label: { key: 'rules.lifecycle.leastGap' },
            value: { key: 'rules.days', params: { count: options.leastGap } },
          },
        ]
      : []),
    { label: { key: 'rules.order' }, value: { key: 'rules.firstMatch' } },
    rule('prospect', 0),
    rule('lost', options.lostAfter),
    rule('dormant', options.dormantAfter),
    rule('atRisk', options.atRiskAfter),
    rule('wonBack', options.dormantAfter),
    rule('new', options.newWithin),
    rule('growing', options.growthFrom),
    rule('mature', 0),
  ];
}

function notesOf(
  { own, fallback }: { own: number; fallback: boolean },
  history: boolean,
  customers: number,
): Message[] {
  if (customers === 0) return [];
  return [
    ...(history ? [] : [{ key: 'rules.lifecycle.noHistory' }]),
    ...(fallback ? [{ key: 'rules.lifecycle.fallback' }] : []),
    ...(own < customers && !fallback
      ? [{ key: 'rules.lifecycle.borrowed', params: { count: customers - own } }]
      : []),
  ];
}
