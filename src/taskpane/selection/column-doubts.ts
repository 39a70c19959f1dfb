import type { ColumnProfile, Profile, Role, RowKind } from '../../classify';

/** Below this a role is a guess that somebody should look at: a header and cells that agree give more. */
const sure = 0.6;
/** From here up a column without a role of its own may well have another's. */
const plausible = 0.55;
/** Where the guess itself is weak, a column that is nearly as likely is named too. */
const nearlyAsLikely = 0.1;
/** More than these would be no help. */
const most = 3;

/** Roles that any number of columns may have: nobody wonders which one it is. */
const anyNumber: readonly Role[] = ['attribute', 'metric', 'ignored', 'status'];

/** What a role of order rows is called among customer rows. */
const customersCall: Partial<Record<Role, Role>> = { orderDate: 'lastOrderDate', amount: 'totalAmount' };
const inKind = (role: Role, kind: RowKind): Role =>
  kind === 'customers' ? (customersCall[role] ?? role) : role;

/** Columns that the run would do without. */
export const isAside = ({ role }: ColumnProfile): boolean =>
  role === 'ignored' || role === 'attribute' || role === 'metric';

/** Whether a column has a role that is only a guess. */
export const isUnsure = (column: ColumnProfile): boolean => !isAside(column) && column.confidence < sure;

/**
 * The columns that may have the role of a column instead of it, the likeliest first: those that nearly got it and have
 * none they fit better.
 *
 * @example
 * rivalsOf(customerNumber, profile).map(({ header }) => header); // ['客户名称']
 */
export function rivalsOf(column: ColumnProfile, { columns, kind }: Profile): ColumnProfile[] {
  if (anyNumber.includes(column.role)) return [];
  const bar = isUnsure(column) ? Math.min(plausible, column.confidence - nearlyAsLikely) : plausible;
  return columns
    .filter((other) => other.index !== column.index && !isSettled(other))
    .map((other) => ({ other, confidence: confidenceIn(column.role, other, kind) }))
    .filter(({ other, confidence }) => confidence >= bar && (isAside(other) || confidence > other.confidence))
    .sort((a, b) => b.confidence - a.confidence || a.other.index - b.other.index)
    .slice(0, most)
    .map(({ other }) => other);
}

/** What the recipe decided, or header and cells beyond doubt. */
const isSettled = ({ confidence }: ColumnProfile): boolean => confidence === 1;

const confidenceIn = (role: Role, { candidates }: ColumnProfile, kind: RowKind): number =>
  candidates.find((candidate) => inKind(candidate.role, kind) === role)?.confidence ?? 0;

/** How many columns have a role that is only a guess. */
export const countUnsure = (profile: Profile): number => profile.columns.filter(isUnsure).length;
