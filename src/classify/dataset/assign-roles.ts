import { type Role, roles, type RowKind } from '../roles';
import type { ColumnEvidence, RoleCandidate } from './profile';

/** A role is taken only from here up; below, it is at most offered. */
const sure = 0.38;
const offered = 0.25;

/** Roles that more than one column may have (order status and refund status), where each has it surely. */
export const several: ReadonlySet<Role> = new Set(['status']);
const surelyAnother = 0.6;

/** Roles a column of order rows or of customer rows may have; each at most once. */
export const rolesOf: Record<RowKind, readonly Role[]> = {
  orders: [
    'customer',
    'orderDate',
    'amount',
    'orderId',
    'quantity',
    'unitPrice',
    'status',
    'currency',
    'profit',
  ],
  customers: ['customer', 'lastOrderDate', 'orderCount', 'totalAmount', 'profit', 'currency'],
};

/** What a role of one kind of rows is called in the other: revenue is `amount` per order, `totalAmount` per customer. */
const counterparts: Record<RowKind, Partial<Record<Role, readonly [Role, number]>>> = {
  orders: { amount: ['totalAmount', 0.95], orderDate: ['lastOrderDate', 0.6] },
  customers: { totalAmount: ['amount', 0.9], lastOrderDate: ['orderDate', 0.7] },
};

const best = (evidence: readonly ColumnEvidence[], role: Role): number =>
  Math.max(0, ...evidence.map(({ confidence }) => confidence.get(role) ?? 0));

/**
 * One row per order or per customer, from the headers (a last order date, a number of orders, a total) and from
 * whether customers repeat.
 */
export function kindOf(evidence: readonly ColumnEvidence[]): RowKind {
  const has = (role: Role, least = 0.6): number => (best(evidence, role) >= least ? 1 : 0);
  const customer = evidence.reduce<ColumnEvidence | undefined>(
    (top, column) =>
      (column.confidence.get('customer') ?? 0) > (top?.confidence.get('customer') ?? 0) ? column : top,
    undefined,
  );
  const share = customer && customer.contents.cells >= 10 ? customer.contents.distinctShare : NaN;
  const orderDate = evidence.some(
    ({ confidence }) =>
      (confidence.get('orderDate') ?? 0) >= 0.75 && (confidence.get('lastOrderDate') ?? 0) < 0.6,
  );
  const weight =
    2 * has('lastOrderDate') +
    2 * has('orderCount') +
    has('totalAmount', 0.8) +
    (share >= 0.98 ? 1 : share < 0.9 ? -2 : 0) -
    2 * has('orderId', 0.75) -
    (orderDate ? 1 : 0) -
    has('unitPrice', 0.8);
  return weight >= 2 ? 'customers' : 'orders';
}

/** How surely a column has a role among rows of a kind. */
function confidenceIn(kind: RowKind, column: ColumnEvidence, role: Role): number {
  const own = column.confidence.get(role) ?? 0;
  const [other, factor] = counterparts[kind][role] ?? [role, 1];
  return Math.max(own, factor * (column.confidence.get(other) ?? 0));
}

/** What a column is that has none of the roles: a category, a number, or nothing that is needed. */
function restRole({ contents, personal }: ColumnEvidence): RoleCandidate {
  const { cells, numbers, texts, dates, distinct, distinctShare, counting } = contents;
  if (cells === 0 || personal || dates > 0.5 || counting) return { role: 'ignored', confidence: 0.5 };
  if (texts > 0.8 && distinct >= 2 && contents.length <= 40 && (distinctShare <= 0.5 || distinct <= 12))
    return { role: 'attribute', confidence: 0.6 };
  return numbers > 0.8 ? { role: 'metric', confidence: 0.5 } : { role: 'ignored', confidence: 0.5 };
}

/** An amount less sure than this gives way to a price. */
const weakAmount = 0.6;

/** A price without a quantity is what the order came to, or, beside an amount, just a number. */
function withoutQuantity(taken: Map<number, RoleCandidate>): void {
  const amountColumn = [...taken.keys()].find((column) => taken.get(column)?.role === 'amount');
  const amount = amountColumn === undefined ? 0 : (taken.get(amountColumn)?.confidence ?? 0);
  for (const [column, { role, confidence }] of taken) {
    if (role !== 'unitPrice') continue;
    if (amount >= weakAmount || amount >= confidence) taken.delete(column);
    else {
      if (amountColumn !== undefined) taken.delete(amountColumn);
      taken.set(column, { role: 'amount', confidence: weakAmount * confidence });
    }
  }
}

/** A number that may be an amount gives way to pieces and their price, which surely make one. */
function weakAmountBeside(taken: Map<number, RoleCandidate>): number | undefined {
  const sureOf = (wanted: Role): number =>
    Math.max(
      0,
      ...[...taken.values()].filter(({ role }) => role === wanted).map(({ confidence }) => confidence),
    );
  if (Math.min(sureOf('quantity'), sureOf('unitPrice')) < weakAmount) return undefined;
  return [...taken].find(([, { role, confidence }]) => role === 'amount' && confidence < weakAmount)?.[0];
}

/** The role of one column, and every role it may have. */
export interface AssignedRole extends RoleCandidate {
  candidates: RoleCandidate[];
}

/**
 * Gives each column a role, the surest first; no role that stands for one column is given twice; several columns may be
 * statuses.
 *
 * @param kind the kind of rows where it is already decided
 */
export function assignRoles(
  evidence: readonly ColumnEvidence[],
  kind: RowKind = kindOf(evidence),
): { kind: RowKind; assigned: AssignedRole[] } {
  const possible = evidence.map((column) =>
    rolesOf[kind]
      .map((role) => ({ role, confidence: confidenceIn(kind, column, role) }))
      .filter(({ confidence }) => confidence >= offered)
      .sort((a, b) => b.confidence - a.confidence || roles.indexOf(a.role) - roles.indexOf(b.role)),
  );
  const bids = possible
    .flatMap((candidates, column) => candidates.map((candidate) => ({ ...candidate, column })))
    .filter(({ confidence }) => confidence >= sure)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const taken = new Map<number, RoleCandidate>();
  const given = new Set<Role>();
  for (const { role, confidence, column } of bids) {
    const another = several.has(role) && confidence >= surelyAnother;
    if (taken.has(column) || (given.has(role) && !another)) continue;
    taken.set(column, { role, confidence });
    given.add(role);
  }
  if (!given.has('quantity')) withoutQuantity(taken);
  const weak = weakAmountBeside(taken);
  if (weak !== undefined) taken.delete(weak);
  const assigned = evidence.map((column, index) => {
    const rest = restRole(column);
    const own = taken.get(index) ?? rest;
    const others = (possible[index] ?? []).filter(({ role }) => role !== own.role);
    return { ...own, candidates: [own, ...others, ...(own.role === rest.role ? [] : [rest])] };
  });
  return { kind, assigned };
}
