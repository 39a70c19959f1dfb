import type { Recipe } from '../recipe';
import { decideRows, fateOf } from './row-fates';
import type { UnderstoodTable } from './understand-table';

/** A table with the cells filled in that the recipe wants filled, and which rows those are. */
export interface RepairedTable {
  understood: UnderstoodTable;
  /** Rows that took the customer above, ascending. */
  filledDown: number[];
  /** Rows whose blank amount counts as zero, ascending. */
  zeroed: number[];
}

/**
 * Fills in what a recipe says about blank cells of order rows: the customer above, where one cell was merged over
 * several rows, and zero for a blank amount. Total rows, empty rows and the like are left alone.
 *
 * @throws UserError `mixedCurrencies` where the recipe refuses them
 */
export function repairRows(understood: UnderstoodTable, recipe: Recipe): RepairedTable {
  const { blankCustomers, blankAmounts } = recipe.cleaning;
  const repaired: RepairedTable = { understood, filledDown: [], zeroed: [] };
  if (blankCustomers === 'fillDown') fillDown(repaired, recipe);
  if (blankAmounts === 'zero' && understood.kind === 'orders') countAsZero(repaired, recipe);
  return repaired;
}

function fillDown(repaired: RepairedTable, recipe: Recipe): void {
  const { customer } = repaired.understood;
  const { fate } = decideRows(repaired.understood, recipe);
  const blank = fateOf('noCustomerAbove');
  const passed = new Set([fateOf('totalRows'), fateOf('headerRows')]);
  const codes = customer.codes.slice();
  let above = -1;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] >= 0) {
      if (!passed.has(fate[row])) above = codes[row];
    } else if (fate[row] === blank && above >= 0) {
      codes[row] = above;
      repaired.filledDown.push(row);
    }
  }
  repaired.understood = { ...repaired.understood, customer: { ...customer, codes } };
}

function countAsZero(repaired: RepairedTable, recipe: Recipe): void {
  const { fate } = decideRows(repaired.understood, recipe);
  const blank = fateOf('blankAmount');
  const amounts = repaired.understood.amounts.slice();
  for (let row = 0; row < fate.length; row++) {
    if (fate[row] !== blank) continue;
    amounts[row] = 0;
    repaired.zeroed.push(row);
  }
  repaired.understood = { ...repaired.understood, amounts };
}
