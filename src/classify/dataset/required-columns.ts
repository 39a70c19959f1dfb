import { anyNeeds } from '../methods';
import type { Recipe } from '../recipe';
import type { Role, RowKind } from '../roles';

/** Whether a recipe has a method that needs dates. */
export const needsDates = (recipe: Recipe): boolean => anyNeeds(recipe.methods, 'dates');

/** The roles that may serve as date and as amount, best first. */
export const dateRoles = (kind: RowKind): readonly Role[] =>
  kind === 'customers' ? ['lastOrderDate', 'orderDate'] : ['orderDate', 'lastOrderDate'];
export const amountRoles = (kind: RowKind): readonly Role[] =>
  kind === 'customers' ? ['totalAmount', 'amount'] : ['amount', 'totalAmount'];

/** Roles that only a table with one row per customer has. */
const customerRowRoles: ReadonlySet<Role> = new Set(['lastOrderDate', 'orderCount', 'totalAmount']);

/** One row per order or per customer: as the recipe says, else by the roles of the columns. */
export function rowKindOf(roles: Iterable<Role>, rows: Recipe['rows']): RowKind {
  if (rows !== 'auto') return rows;
  for (const role of roles) if (customerRowRoles.has(role)) return 'customers';
  return 'orders';
}
