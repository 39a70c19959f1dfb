import type { Recipe } from '../recipe';
import type { DateOrder } from './date-order';
import type { DecimalSign } from './decimal-sign';
import type { Handling, IssueKind } from './quality';

/** What is done about an issue, and what else could be. */
export interface HandlingChoice {
  handling: Handling;
  alternatives: Handling[];
}

const choice = (handling: Handling, ...alternatives: Handling[]): HandlingChoice => ({
  handling,
  alternatives,
});
const either = (first: boolean, one: Handling, other: Handling): HandlingChoice =>
  first ? choice(one, other) : choice(other, one);

/** What the data leave open. */
interface Possible {
  /** How the dates of the column were read, and how else they could be. */
  order?: DateOrder;
  open?: readonly DateOrder[];
  /** How amounts kept as text were read. */
  sign?: DecimalSign;
  /** Whether some total row has all that a customer's row needs. */
  totals?: boolean;
}

/**
 * What a recipe does about each kind of issue, with the alternatives its `cleaning` offers.
 *
 * @example
 * handlingOf(defaultRecipe.cleaning, 'orders')('returns'); // { handling: 'netted', alternatives: ['excluded'] }
 */
export function handlingOf(
  cleaning: Recipe['cleaning'],
  rows: 'orders' | 'customers',
  { order = 'monthFirst', open = ['monthFirst', 'dayFirst'], sign = 'point', totals = true }: Possible = {},
): (kind: IssueKind) => HandlingChoice {
  return (kind) => {
    switch (kind) {
      case 'excludedStatus':
        return either(cleaning.statuses === 'exclude', 'excluded', 'kept');
      case 'returns':
        return either(cleaning.returns === 'net', 'netted', 'excluded');
      case 'duplicateRows':
        return either(cleaning.duplicateRows === 'keep', 'kept', 'excluded');
      case 'totalRows':
        if (!totals) return choice('excluded');
        return either(cleaning.totalRows === 'exclude', 'excluded', 'kept');
      case 'hiddenRows':
        return either(cleaning.hiddenRows === 'visibleOnly', 'excluded', 'kept');
      case 'idVariants':
        return either(cleaning.idVariants === 'separate', 'separate', 'merged');
      case 'sameDayRows':
        return either(cleaning.sameDayRows === 'merge', 'merged', 'separate');
      case 'blankDate':
        return choice(rows === 'orders' ? 'excluded' : 'kept');
      case 'blankAmount':
        if (rows === 'customers') return choice('countedAsZero');
        return either(cleaning.blankAmounts === 'exclude', 'excluded', 'countedAsZero');
      case 'blankCustomer':
        return either(cleaning.blankCustomers === 'exclude', 'excluded', 'filledDown');
      case 'swappedDates':
        return either(cleaning.swappedDates === 'keep', 'kept', 'swapped');
      case 'ambiguousDates': {
        const read = cleaning.dayMonthOrder === 'auto' ? order : cleaning.dayMonthOrder;
        return choice(read, ...open.filter((other) => other !== read));
      }
      case 'ambiguousAmounts': {
        const read = cleaning.decimalSign === 'auto' ? sign : cleaning.decimalSign;
        return either(read === 'point', 'decimalPoint', 'decimalComma');
      }
      case 'mixedCurrencies':
        return either(cleaning.currencies === 'commonest', 'excluded', 'refused');
      case 'everyStatus':
      case 'roundedIds':
      case 'noOrders':
        return choice('kept');
      case 'blankProfit':
      case 'invalidProfit':
        return choice('countedAsZero');
      case 'duplicateCustomers':
        return choice('merged');
      default:
        return choice('excluded');
    }
  };
}
