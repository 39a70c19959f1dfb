import type { Recipe } from '../recipe';
import { askedColumns } from '../methods';
import { type Role, roles, type RowKind } from '../roles';
import { UserError } from '../user-error';
import { asAsked, columnAsked, shared } from './asked-roles';
import { rolesOf, several } from './assign-roles';
import { headerText } from './header-text';
import type { ColumnProfile, Profile } from './profile';
import { amountRoles, dateRoles, needsDates, rowKindOf } from './required-columns';

/**
 * The column a recipe names: by its header (case, width and spaces do not matter) or as `#n`, the n-th column.
 *
 * @throws UserError `unknownColumn`
 *
 * @example
 * findColumn(profile.columns, 'order date'); // the column headed `Order Date`
 * findColumn(profile.columns, '#2'); // the second column
 */
export function findColumn(columns: readonly ColumnProfile[], name: string): ColumnProfile {
  const place = /^#(\d+)$/.exec(name.trim());
  const wanted = headerText(name).whole;
  const found = place
    ? columns[Number(place[1]) - 1]
    : (columns.find(({ header }) => header === name) ??
      columns.find(({ header }) => header.trim().toLowerCase() === name.trim().toLowerCase()) ??
      columns.find(({ header }) => headerText(header).whole === wanted && wanted !== ''));
  if (!found) throw new UserError('unknownColumn', { column: name });
  return found;
}

/** Gives a role its name in the other kind of rows: `amount` of orders is `totalAmount` of customers. */
function inKind(role: Role, kind: RowKind): Role {
  for (const pair of [dateRoles(kind), amountRoles(kind)]) if (pair[1] === role) return pair[0] ?? role;
  return role;
}

/**
 * A profile with the columns a recipe names in their roles, and the rows of the kind it says. A column that was
 * recognised for a role the recipe gives to another falls back to its next candidate, or is not used.
 *
 * @throws UserError `unknownColumn` where a named column is not there
 *
 * @example
 * applyColumns(profile, recipeSchema.parse({ version: 1, columns: { amount: '#3' } }));
 */
export function applyColumns(profile: Profile, recipe: Recipe): Profile {
  const chosen = new Map<number, Role>();
  for (const role of roles) {
    const name = recipe.columns[role];
    if (name !== undefined) chosen.set(findColumn(profile.columns, name).index, role);
  }
  for (const name of recipe.attributes) setOnce(chosen, findColumn(profile.columns, name).index, 'attribute');
  for (const name of recipe.metrics) setOnce(chosen, findColumn(profile.columns, name).index, 'metric');
  for (const name of recipe.ignored) setOnce(chosen, findColumn(profile.columns, name).index, 'ignored');
  const named = new Set(Array.from(chosen.values()).filter((role) => !shared.has(role)));
  const kind = kindFor(profile.kind, named, recipe);
  if (chosen.size === 0 && kind === profile.kind)
    return { ...profile, columns: asAsked(profile.columns, chosen, recipe) };

  const given = new Set(Array.from(named, (role) => inKind(role, kind)));
  const isFree = (role: Role, own: Role): boolean =>
    rolesOf[kind].includes(role) && (!given.has(role) || (several.has(role) && role === own));
  const columns = profile.columns.map((column): ColumnProfile => {
    const role = chosen.get(column.index);
    if (role !== undefined) return { ...column, role: inKind(role, kind), confidence: 1 };
    const candidate = [column, ...column.candidates].find(
      ({ role: one }) => shared.has(one) || isFree(inKind(one, kind), column.role),
    );
    const next = inKind(candidate?.role ?? 'ignored', kind);
    if (!shared.has(next)) given.add(next);
    return { ...column, role: next, confidence: candidate?.confidence ?? 0 };
  });
  return { ...profile, kind, columns: asAsked(columns, chosen, recipe) };
}

function setOnce(chosen: Map<number, Role>, index: number, role: Role): void {
  if (!chosen.has(index)) chosen.set(index, role);
}

/** The kind of rows: as the recipe says or its columns tell, else as recognised. */
function kindFor(recognised: RowKind, named: ReadonlySet<Role>, recipe: Recipe): RowKind {
  if (recipe.rows !== 'auto') return recipe.rows;
  if (rowKindOf(named, 'auto') === 'customers') return 'customers';
  return named.has('orderDate') || named.has('orderId') || named.has('amount') ? 'orders' : recognised;
}

/**
 * Checks that a profile has what a recipe needs.
 *
 * @throws UserError `emptySelection`, `oneColumn`, `headerOnly`, `noCustomerColumn`, `noDateColumn` (where a method of the
 * recipe needs dates), `noAmountColumn`
 *
 * @example
 * requireRoles(applyColumns(profileTable(cells, numberFormats), recipe), recipe); // returns, or says what is missing
 */
export function requireRoles({ columns, kind, hasData, headerRow }: Profile, recipe: Recipe): void {
  const has = (wanted: readonly Role[]): boolean => columns.some(({ role }) => wanted.includes(role));
  if (!hasData) throw new UserError(headerRow >= 0 ? 'headerOnly' : 'emptySelection');
  if (columns.length < 2) throw new UserError('oneColumn');
  if (!has(['customer'])) throw new UserError('noCustomerColumn');
  if (needsDates(recipe) && !has(dateRoles(kind))) throw new UserError('noDateColumn');
  if (!has(amountRoles(kind)) && !(has(['quantity']) && has(['unitPrice'])))
    throw new UserError('noAmountColumn');
}

/**
 * The columns that have to be read: those in a role that counts, and the attributes and metrics that the recipe names
 * or its methods ask for.
 *
 * @example
 * neededColumns(applyColumns(profile, recipe), recipe).map(({ index }) => index);
 */
export function neededColumns({ columns }: Profile, recipe: Recipe): ColumnProfile[] {
  const wanted = new Set([
    ...[
      ...recipe.attributes,
      ...recipe.metrics,
      ...[recipe.columns.attribute, recipe.columns.metric].filter((name) => name !== undefined),
    ].map((name) => findColumn(columns, name).index),
    ...recipe.methods.flatMap(askedColumns).flatMap((asked) => {
      const found = columnAsked(
        columns.filter(({ role }) => role === asked.role),
        asked,
      );
      return found ? [found.index] : [];
    }),
  ]);
  return columns.filter(({ role, index }) => !shared.has(role) || (role !== 'ignored' && wanted.has(index)));
}
