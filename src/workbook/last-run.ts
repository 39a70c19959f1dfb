import { z } from 'zod';
import {
  type Classification,
  handlings,
  issueKinds,
  methodId,
  type MethodName,
  type Recipe,
} from '../classify';
import type { Translate } from './tier-columns';

const counts = z.record(z.string(), z.number());

/** What one run did: kept in the workbook for colleagues, and the source of the demo's report.json. */
export const lastRunSchema = z.strictObject({
  /** ISO date-time of the run. */
  at: z.string(),
  input: z.strictObject({ rows: z.number(), kind: z.enum(['orders', 'customers']) }),
  amount: z.strictObject({ read: z.number(), used: z.number(), excluded: z.number() }),
  customers: z.number(),
  /** Customers per RFM segment, ABC class and value tier, by the name in the run's language. */
  segments: counts,
  classes: counts,
  tiers: counts,
  issues: z.array(
    z.strictObject({ kind: z.enum(issueKinds), count: z.number(), handling: z.enum(handlings) }),
  ),
  ms: z.strictObject({ read: z.number(), classify: z.number(), write: z.number(), total: z.number() }),
});

export type LastRun = z.infer<typeof lastRunSchema>;

/** The account of a run, in the run's language. */
export function lastRunOf(
  classification: Classification,
  recipe: Recipe,
  translate: Translate,
  { at, ms }: Pick<LastRun, 'at' | 'ms'>,
): LastRun {
  const { quality, kind, totals, methods } = classification;
  const countsOf = (name: MethodName): Record<string, number> => {
    const ids = recipe.methods.filter(({ method }) => method === name).map(methodId);
    const result = methods.find(({ method }) => ids.includes(method));
    const named = result?.counts.map(({ name: word, customers }) => [translate(word), customers] as const);
    return Object.fromEntries(named ?? []);
  };
  return {
    at,
    input: { rows: quality.rows.read, kind },
    amount: { ...quality.amount },
    customers: totals.customers,
    segments: countsOf('rfm'),
    classes: countsOf('abc'),
    tiers: countsOf('valueTiers'),
    issues: quality.issues.map(({ kind: issue, count, handling }) => ({ kind: issue, count, handling })),
    ms,
  };
}
