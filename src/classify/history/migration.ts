import { createExactSum } from '../statistics/exact-sum';
import { pairCustomers } from './customer-pairs';
import { noTier, type Snapshot, type TierCategory, type TierScheme } from './snapshot';

/** Customers who made one move, and their net amount: as it is now; for those who are gone, as it was then. */
export interface Moved {
  customers: number;
  amount: number;
}

/** Ways a customer can have moved. Sideways: to another tier that is neither better nor worse. */
export const moveKinds = ['up', 'same', 'sideways', 'down', 'new', 'gone'] as const;

/** One of {@link moveKinds}. */
export type MoveKind = (typeof moveKinds)[number];

/** How customers moved between two snapshots under one method. */
export interface Migration {
  before: TierScheme;
  after: TierScheme;
  /** Whether both snapshots know the same tiers in the same order of worth; otherwise nothing is up or down. */
  isComparable: boolean;
  /** `cells[i][k]`: from tier i of before to tier k of after. */
  cells: Moved[][];
  /** By tier now: customers who were not there then. */
  added: Moved[];
  /** By tier then: customers who are not there now. */
  gone: Moved[];
  /** The same customers by the kind of their move; every customer of either snapshot is in exactly one. */
  moves: Record<MoveKind, Moved>;
}

/**
 * How customers moved between the tiers of a method from one snapshot to another.
 *
 * Better and worse follow the order of the method's categories. Categories without an order (regions), and snapshots
 * whose schemes differ (8 segments then, 11 now), know only the same name and sideways.
 *
 * @param key of the tiers, e.g. `rfm.segment`
 * @returns undefined where one of the snapshots does not have these tiers
 *
 * @example
 * migrationOf(march, april, 'rfm.segment')?.moves.up.customers; // 210
 */
export function migrationOf(before: Snapshot, after: Snapshot, key: string): Migration | undefined {
  const then = tiersOf(before, key);
  const now = tiersOf(after, key);
  if (!then || !now) return undefined;
  const isComparable = sameScheme(then.scheme, now.scheme);
  const pairs = pairCustomers(before.states, after.states);
  const cells = then.scheme.categories.map(() => now.scheme.categories.map(startCell));
  const added = now.scheme.categories.map(startCell);
  const gone = then.scheme.categories.map(startCell);
  const moves = { up: startCell(), same: startCell(), sideways: startCell(), down: startCell() };
  const left = startCell();
  const come = startCell();
  const amountThen = before.states.amount;
  const amountNow = after.states.amount;
  const leaves = (i: number): void => {
    if (then.codes[i] === noTier) return;
    gone[then.codes[i]].add(amountThen[i]);
    left.add(amountThen[i]);
  };
  const comes = (k: number): void => {
    if (now.codes[k] === noTier) return;
    added[now.codes[k]].add(amountNow[k]);
    come.add(amountNow[k]);
  };
  for (const [at, i] of pairs.then.entries()) {
    const k = pairs.now[at];
    const from = then.codes[i];
    const to = now.codes[k];
    if (from === noTier) comes(k);
    else if (to === noTier) leaves(i);
    else {
      cells[from][to].add(amountNow[k]);
      moves[kindOf(then.scheme.categories[from], now.scheme.categories[to], isComparable)].add(amountNow[k]);
    }
  }
  pairs.gone.forEach(leaves);
  pairs.added.forEach(comes);
  const { up, same, sideways, down } = moves;
  return {
    before: then.scheme,
    after: now.scheme,
    isComparable,
    cells: cells.map((row) => row.map(valueOf)),
    added: added.map(valueOf),
    gone: gone.map(valueOf),
    moves: {
      up: valueOf(up),
      same: valueOf(same),
      sideways: valueOf(sideways),
      down: valueOf(down),
      new: valueOf(come),
      gone: valueOf(left),
    },
  };
}

/**
 * The tiers that both snapshots have, in the order of the later one.
 *
 * @example
 * commonTiers(march.about, april.about).map(({ key }) => key) // ['rfm.segment', 'abc.class']
 */
export const commonTiers = (before: Snapshot['about'], after: Snapshot['about']): TierScheme[] =>
  after.tiers.filter(({ key }) => before.tiers.some((scheme) => scheme.key === key));

/** The scheme of a method in a snapshot, with the tier of each customer. */
export function tiersOf(
  { about, states }: Snapshot,
  key: string,
): { scheme: TierScheme; codes: Uint16Array } | undefined {
  const at = about.tiers.findIndex((scheme) => scheme.key === key);
  return at < 0 ? undefined : { scheme: about.tiers[at], codes: states.tiers[at] };
}

function sameScheme(then: TierScheme, now: TierScheme): boolean {
  const keys = ({ categories }: TierScheme): string => JSON.stringify(categories.map(({ key }) => key));
  return then.isOrdered && now.isOrdered && keys(then) === keys(now);
}

/** A move under one method, by the places of the tiers. */
function kindOf(
  from: TierCategory,
  to: TierCategory,
  isComparable: boolean,
): 'up' | 'same' | 'sideways' | 'down' {
  if (from.key === to.key) return 'same';
  if (!isComparable || from.rank === to.rank) return 'sideways';
  return to.rank > from.rank ? 'up' : 'down';
}

/**
 * Whether moving between two tiers of one scheme is up (1), down (−1) or neither (0).
 *
 * @param from place of the tier in the scheme of before
 * @param to place of the tier in the scheme of after
 *
 * @example
 * direction(migration, 2, 0) // 1: from the third tier to the best
 */
export function direction(
  { before, after, isComparable }: Pick<Migration, 'before' | 'after' | 'isComparable'>,
  from: number,
  to: number,
): -1 | 0 | 1 {
  const kind = kindOf(before.categories[from], after.categories[to], isComparable);
  return kind === 'up' ? 1 : kind === 'down' ? -1 : 0;
}

interface Cell {
  add: (amount: number) => void;
  customers: () => number;
  amount: () => number;
}

function startCell(): Cell {
  const sum = createExactSum(0);
  let customers = 0;
  return {
    add(amount) {
      customers++;
      if (Number.isFinite(amount)) sum.add(amount);
    },
    customers: () => customers,
    amount: sum.value,
  };
}

const valueOf = (cell: Cell): Moved => ({ customers: cell.customers(), amount: cell.amount() });
