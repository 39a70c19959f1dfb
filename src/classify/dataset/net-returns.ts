import { upperBound } from '../statistics/bounds';

/** A return that names none of the customer's orders: its day and its amount, above 0. */
export interface Return {
  day: number;
  amount: number;
}

/** Orders of one customer in time order: what is left of their amounts, and what was taken from them. */
export interface NetOrders {
  date: Float64Array;
  amount: Float64Array;
  returned: Float64Array;
}

/**
 * Takes returns from the orders they most likely undo: from the latest order not after the return, as far as its amount
 * goes, then from those before it, then from those after it. What exceeds all orders makes the latest one negative, so
 * that the orders sum to the customer's net amount.
 *
 * Earlier returns come first, of one day the smaller, whatever the order of the rows.
 *
 * @param orders one at least; changed in place
 * @param scale from `decimalScale` of the amounts
 *
 * @example
 * netReturns({ date: of(1, 9), amount: of(50, 20), returned: of(0, 0) }, [{ day: 10, amount: 30 }], 1); // 40 and 0
 */
export function netReturns({ date, amount, returned }: NetOrders, returns: Return[], scale: number): void {
  const rounded = (value: number): number => (scale > 0 ? Math.round(value * scale) / scale + 0 : value);
  const take = (place: number, wanted: number): number => {
    const taken = Math.min(wanted, amount[place]);
    if (!(taken > 0)) return wanted;
    amount[place] = rounded(amount[place] - taken);
    returned[place] = rounded(returned[place] + taken);
    return rounded(wanted - taken);
  };
  const inOrder = returns.length > 1 ? returns.sort((a, b) => a.day - b.day || a.amount - b.amount) : returns;
  for (const { day, amount: wanted } of inOrder) {
    const after = upperBound(date, day);
    let rest = wanted;
    for (let place = after - 1; place >= 0 && rest > 0; place--) rest = take(place, rest);
    for (let place = after; place < amount.length && rest > 0; place++) rest = take(place, rest);
    if (rest > 0) {
      const latest = amount.length - 1;
      amount[latest] = rounded(amount[latest] - rest);
      returned[latest] = rounded(returned[latest] + rest);
    }
  }
}
