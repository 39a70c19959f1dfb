import { createExactSum } from '../statistics/exact-sum';
import { pairCustomers } from './customer-pairs';
import { tiersOf } from './migration';
import { type PurchaseSign, purchasesSince } from './purchases-since';
import { type RetentionSign, retentionIn } from './retention';
import { noTier, type Snapshot, type TierScheme } from './snapshot';

/** What became of some customers since a snapshot. */
export interface EffectRow {
  /** How many they were then; for new customers: are now. */
  customers: number;
  /** Those of them who bought again. */
  bought: number;
  /** Those of them who count as kept (see {@link retentionIn}). */
  kept: number;
  /** Those of them who are no longer in the data. */
  gone: number;
  /** Net amount since: now less then, of those still in the data; NaN where it cannot be told. */
  amount: number;
}

/** What became of the customers of each tier, as it was then, up to a later snapshot. */
export interface Effect {
  /** The tiers as they were then. */
  scheme: TierScheme;
  /** How it was decided who bought again and who was kept. */
  signs: { bought: PurchaseSign; kept: RetentionSign };
  /** By category of the scheme. */
  rows: EffectRow[];
  /** Customers who were not there then: their whole net amount is since then. */
  added: EffectRow;
  /** Everybody who was there then. */
  total: EffectRow;
  /** Customers some of whose orders of then are no longer in the data. */
  dropped: number;
  /** Why amounts since then cannot be told; absent where they can. */
  amountUnknown?: 'currency' | 'window';
}

/** Above this share of customers with dropped orders, differences of amounts say nothing about what was bought. */
const mostDropped = 0.05;

/**
 * Whether the tiers meant something: by tier as it was then, how many bought again, how many were kept, and how much
 * was bought since.
 *
 * Honest about what the data do not tell. Amounts since then are not given where the currency changed, or where orders
 * of then are missing now for more than 5 % of the customers of then, those who vanished included (a sheet with the
 * last twelve months only): then amounts shrink without a return.
 *
 * @param key of the tiers, e.g. `rfm.segment`
 * @returns undefined where the earlier snapshot does not have these tiers
 *
 * @example
 * const effect = effectOf(march, april, 'rfm.segment');
 * effect?.rows[0].bought / effect?.rows[0].customers; // repurchase rate of the best tier
 */
export function effectOf(before: Snapshot, after: Snapshot, key: string): Effect | undefined {
  const tiers = tiersOf(before, key);
  if (!tiers) return undefined;
  const pairs = pairCustomers(before.states, after.states);
  const since = purchasesSince(before, after, pairs);
  const retention = retentionIn(after);
  const rows = tiers.scheme.categories.map(startRow);
  const added = startRow();
  const total = startRow();
  const rowsOf = (customer: number): Row[] => {
    const code = tiers.codes[customer];
    return code === noTier ? [total] : [rows[code], total];
  };
  for (const [at, customer] of pairs.then.entries())
    for (const row of rowsOf(customer))
      row.add({
        bought: since.bought[at],
        kept: retention.isKept(pairs.now[at]) ? 1 : 0,
        gone: 0,
        amount: since.amount[at],
      });
  for (const customer of pairs.gone)
    for (const row of rowsOf(customer)) row.add({ bought: 0, kept: 0, gone: 1, amount: 0 });
  for (const customer of pairs.added)
    added.add({ bought: 0, kept: 0, gone: 0, amount: after.states.amount[customer] });
  const dropped = since.dropped.reduce((sum, flag) => sum + flag, 0);
  const amountUnknown = unknownFor(before, after, dropped + pairs.gone.length);
  const value = (row: Row): EffectRow => ({ ...row.value(), ...(amountUnknown && { amount: NaN }) });
  return {
    scheme: tiers.scheme,
    signs: { bought: since.sign, kept: retention.sign },
    rows: rows.map(value),
    added: value(added),
    total: value(total),
    dropped,
    ...(amountUnknown && { amountUnknown }),
  };
}

function unknownFor(before: Snapshot, after: Snapshot, missing: number): Effect['amountUnknown'] {
  if (before.about.currency !== after.about.currency) return 'currency';
  return missing > mostDropped * before.about.customers ? 'window' : undefined;
}

interface Row {
  add: (what: Omit<EffectRow, 'customers'>) => void;
  value: () => EffectRow;
}

function startRow(): Row {
  const sum = createExactSum(0);
  const row = { customers: 0, bought: 0, kept: 0, gone: 0 };
  return {
    add({ bought, kept, gone, amount }) {
      row.customers++;
      row.bought += bought;
      row.kept += kept;
      row.gone += gone;
      if (Number.isFinite(amount)) sum.add(amount);
    },
    value: () => ({ ...row, amount: sum.value() }),
  };
}
