import { type ColumnProfile, type Role, rolesOf, type RowKind } from '../../classify';

/** What any column may be, beside the roles of its kind of rows. */
const alwaysOffered = ['attribute', 'metric', 'ignored'] as const satisfies readonly Role[];

/** The roles a column may be given: those it may well have, the likeliest first, and the others in their usual order. */
export interface OfferedRoles {
  likely: Role[];
  others: Role[];
}

/**
 * Roles to choose from for a column.
 *
 * @example
 * offeredRoles(column, 'orders'); // { likely: ['customer', 'ignored'], others: ['orderDate', 'amount', …] }
 */
export function offeredRoles({ role, candidates }: ColumnProfile, kind: RowKind): OfferedRoles {
  const all: readonly Role[] = [...rolesOf[kind], ...alwaysOffered];
  const own = new Set([role, ...candidates.map((candidate) => candidate.role)]);
  const likely = [...own].filter((one) => one === role || all.includes(one));
  return { likely, others: all.filter((one) => !likely.includes(one)) };
}
