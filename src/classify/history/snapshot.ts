import { z } from 'zod';
import type { Message } from '../message';

const messageSchema: z.ZodType<Message> = z.lazy(() =>
  z.object({
    key: z.string(),
    params: z
      .record(z.string(), z.union([z.string(), z.number(), messageSchema, z.array(messageSchema)]))
      .optional(),
  }),
);

/** Sums may be unknown (NaN), which JSON writes as null. */
const figure = z.preprocess((value) => (value === null ? NaN : value), z.number().or(z.nan()));

/** What one method said of all customers on the day of a snapshot. */
const tierSchemeSchema = z.object({
  /** Key of the output column, e.g. `rfm.segment`: what two snapshots are compared by. */
  key: z.string(),
  /** The method, e.g. `rfm`. */
  method: z.string(),
  /** Tells whether the same options were used: equal for equal options. */
  options: z.string(),
  /** Whether a place further up is a better one; regions, for example, have no order. */
  isOrdered: z.boolean(),
  header: messageSchema,
  /** Best first; every category of the scheme, also those with no customer. */
  categories: z.array(
    z.object({
      key: z.string(),
      name: messageSchema,
      /** 0 (worst) to 1 (best). */
      rank: z.number(),
      customers: figure,
      orders: figure,
      amount: figure,
    }),
  ),
});

/**
 * What is known of a snapshot without its customers: enough for a list of snapshots and a table of tiers over time.
 */
export const snapshotAboutSchema = z.object({
  version: z.literal(1),
  /** Unique within the workbook. */
  id: z.string().min(1),
  /** The snapshot whose values these are written against; absent where it stands on its own (a key snapshot). */
  base: z.string().optional(),
  /** Serial day recency was counted from: the date of the data, which orders snapshots in time. */
  asOf: z.number(),
  /** Serial day of the run. */
  day: z.number(),
  /** The sheet the rows came from. */
  source: z.string(),
  recipe: z.string().optional(),
  kind: z.enum(['orders', 'customers']),
  /** The currency of all amounts, where a column says so. */
  currency: z.string().optional(),
  customers: z.number(),
  orders: figure,
  amount: figure,
  tiers: z.array(tierSchemeSchema),
});

/** What a snapshot is about, without its customers: see {@link snapshotAboutSchema}. */
export type SnapshotAbout = z.infer<typeof snapshotAboutSchema>;
/** The tiers of one method in a snapshot, with how many customers were in each. */
export type TierScheme = SnapshotAbout['tiers'][number];
/** One tier of a {@link TierScheme}: customers, their orders and net amount (NaN where unknown). */
export type TierCategory = TierScheme['categories'][number];

/** The code of a customer in no tier of a method. */
export const noTier = 0xffff;

/**
 * What a snapshot says of each customer, in columns.
 *
 * Several snapshots share one list of ids, which only grows: a customer who is not in this one has `present` 0, no
 * orders, amount 0 and no tier.
 */
export interface SnapshotStates {
  ids: readonly string[];
  present: Uint8Array;
  /** Orders, net amount in the unit of the amount column, serial day of the last order (NaN for none). */
  orders: Float64Array;
  amount: Float64Array;
  lastOrder: Float64Array;
  /** For each of {@link SnapshotAbout.tiers}: the place of the customer's category, or {@link noTier}. */
  tiers: Uint16Array[];
}

/** A dated copy of a classification. */
export interface Snapshot {
  about: SnapshotAbout;
  states: SnapshotStates;
}
