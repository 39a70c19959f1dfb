import type { Dataset } from './dataset/dataset';
import type { Message } from './message';

/** Below this number of customers, quantiles and shares say little. */
const few = 20;

/** What a user should know about data from which little can be learnt. */
export function dataNotes({ ids, lastOrder, orders, amount }: Dataset): Message[] {
  const n = ids.length;
  if (n === 0) return [{ key: 'rules.data.noCustomers' }];
  const notes: Message[] = [];
  const note = (name: string): void => {
    notes.push({ key: `rules.data.${name}`, params: { count: n } });
  };
  if (n === 1) note('oneCustomer');
  else if (n < few) note('fewCustomers');
  if (n > 1) {
    const sameDay = allEqual(lastOrder.map(Math.floor));
    const sameAmount = allEqual(amount);
    if (sameDay && sameAmount && allEqual(orders)) note('identical');
    else if (sameDay && !Number.isNaN(lastOrder[0])) note('sameDay');
    else if (sameAmount) note('sameAmount');
  }
  if (n > 1 && orders.every((count) => count === 1)) note('allOneTime');
  if (lastOrder.every(Number.isNaN)) note('noDates');
  if (amount.every((sum) => !(sum > 0))) note('nothingPositive');
  else if (n >= few) {
    const largest = amount.reduce((a, b) => (b > a ? b : a), 0);
    const total = amount.reduce((sum, value) => sum + (value > 0 ? value : 0), 0);
    if (largest > total / 2) notes.push({ key: 'rules.data.giant', params: { share: largest / total } });
  }
  return notes;
}

function allEqual(values: Float64Array): boolean {
  return values.every((value) => Object.is(value, values[0]) || value === values[0]);
}
