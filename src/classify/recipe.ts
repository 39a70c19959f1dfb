import { z } from 'zod';
import { roleSchema } from './roles';
import { methodId, type MethodOptions, methodSchema } from './methods';
import { isDay } from './iso-day';
import { recipeProblem } from './recipe-problem';
import { UserError } from './user-error';

/** A day of the calendar from 1900 on, as 2024-12-31. */
const isoDate = z.string().refine(isDay, 'a day of the calendar');

/** The date recency is counted from: a policy, or a day of the calendar as 2024-12-31. */
export const referenceDateSchema = z.discriminatedUnion('policy', [
  /** Latest date in the data + 1 day. */
  z.strictObject({ policy: z.literal('dayAfterLatest') }),
  z.strictObject({ policy: z.literal('today') }),
  z.strictObject({ policy: z.literal('date'), date: isoDate }),
]);

/** What is done about rows that are not plain orders: each a named choice. */
export const cleaningSchema = z.strictObject({
  /** Cancelled and refunded orders, recognised by their status or a cancellation number. */
  statuses: z.enum(['exclude', 'keep']).default('exclude'),
  /** Negative amounts: subtracted from the customer's sum, or left out. */
  returns: z.enum(['net', 'exclude']).default('net'),
  /** Rows equal in every mapped column. */
  duplicateRows: z.enum(['keep', 'exclude']).default('keep'),
  /** Rows of one customer and day that no order id tells apart: one order, or an order each. */
  sameDayRows: z.enum(['merge', 'separate']).default('merge'),
  /** Rows that sum the others ("Total", 合计). */
  totalRows: z.enum(['exclude', 'keep']).default('exclude'),
  /** Ids that differ only in case, width or inner spaces. */
  idVariants: z.enum(['separate', 'merge']).default('separate'),
  /** Rows whose currency is not the commonest. */
  currencies: z.enum(['commonest', 'refuse']).default('commonest'),
  /** Filtered and hidden rows. */
  hiddenRows: z.enum(['include', 'visibleOnly']).default('include'),
  /** Order rows without an amount. */
  blankAmounts: z.enum(['exclude', 'zero']).default('exclude'),
  /** Rows without a customer: left out, or rows of the customer above, as under a merged cell. */
  blankCustomers: z.enum(['exclude', 'fillDown']).default('exclude'),
  /** Dates that Excel seems to have read with day and month swapped. */
  swappedDates: z.enum(['keep', 'swap']).default('keep'),
  /** How 3/4/2024 is read; `auto` decides from the column. */
  dayMonthOrder: z.enum(['auto', 'dayFirst', 'monthFirst', 'yearFirst']).default('auto'),
  /** How the text 1.234 is read: a point or a comma before the decimals; `auto` decides from the column. */
  decimalSign: z.enum(['auto', 'point', 'comma']).default('auto'),
});

/** What is written to the workbook besides the tiers. */
export const outputsSchema = z.strictObject({
  /** Also write the tier beside every order row. */
  besideOrders: z.boolean().default(false),
  /** Score columns (R, F, M and so on) beside the segment. */
  scores: z.boolean().default(true),
  /** Why each customer is in its tier and what would move it up, as a text column per method that can tell. */
  why: z.boolean().default(false),
  summary: z.boolean().default(true),
  /** A sheet with every cut point, legend, exclusions and playbook, for readers without the add-in. */
  rules: z.boolean().default(true),
  /** A dated copy of the result with every run, and a sheet that compares them. */
  history: z.boolean().default(true),
});

/**
 * The saved, versioned definition of a classification: columns, reference date, methods with their options, outputs.
 *
 * Every part has a default, so `recipeSchema.parse({ version: 1 })` is the default recipe.
 * Unknown keys are refused: a recipe of a later version must not be half understood.
 *
 * @example
 * recipeSchema.parse({
 *   version: 1,
 *   columns: { customer: 'customer_id', orderDate: 'order_date', amount: 'revenue' },
 *   referenceDate: { policy: 'date', date: '2006-12-31' },
 *   methods: [{ method: 'rfm', scoring: { type: 'rfmPackage', bins: 5 }, segments: 'ten' }],
 * })
 */
export const recipeSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().max(200).optional(),
  /** One row per order or per customer; `auto` decides from the data. */
  rows: z.enum(['auto', 'orders', 'customers']).default('auto'),
  /** Header text of the column for a role, or `#n` for the n-th column (1-based); roles not named are recognised. */
  columns: z.partialRecord(roleSchema, z.string()).default({}),
  /** Columns, named likewise, to carry along as attributes (categories) and metrics (numbers) of customers. */
  attributes: z.array(z.string()).default([]),
  metrics: z.array(z.string()).default([]),
  /** Columns, named likewise, that have no role whatever they look like. */
  ignored: z.array(z.string()).default([]),
  referenceDate: referenceDateSchema.default({ policy: 'dayAfterLatest' }),
  cleaning: cleaningSchema.prefault({}),
  methods: z
    .array(methodSchema)
    .min(1)
    .refine((methods) => repeatedId(methods) === undefined, 'method ids must differ')
    .prefault([{ method: 'rfm' }, { method: 'abc' }, { method: 'valueTiers' }]),
  outputs: outputsSchema.prefault({}),
});

/** A recipe with every option filled in: what {@link recipeSchema} gives. */
export type Recipe = z.infer<typeof recipeSchema>;

/** The recipe that runs when nobody chose anything: RFM with 11 segments, ABC, three value tiers. */
export const defaultRecipe: Recipe = recipeSchema.parse({ version: 1 });

/**
 * The first id that two methods share; undefined if all differ.
 *
 * @example
 * repeatedId(parseRecipe({ version: 1 }).methods) // undefined
 */
export function repeatedId(methods: readonly MethodOptions[]): string | undefined {
  const ids = methods.map(methodId);
  return ids.find((id, i) => ids.indexOf(id) < i);
}

/**
 * Reads a recipe that was saved or imported.
 *
 * @throws UserError `invalidRecipe` with `problem`: where it is wrong and how, in words
 *
 * @example
 * parseRecipe(JSON.parse('{"version":1,"methods":[{"method":"abc"}]}')).methods[0].method // 'abc'
 */
export function parseRecipe(json: unknown): Recipe {
  const parsed = recipeSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UserError('invalidRecipe', { problem: recipeProblem(parsed.error, json) }, [], {
    cause: parsed.error,
  });
}
