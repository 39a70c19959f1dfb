import type { Role } from '../roles';
import type { ColumnContents } from './column-contents';

/** How well the cells of a column suit a role, 0 (they contradict it) to 1, whatever its header says. */
export function roleFit(role: Role, contents: ColumnContents): number {
  const { dates, serials, numbers, texts, integers, distinct, distinctShare, cells } = contents;
  const plainNumbers = Math.max(0, numbers - dates);
  switch (role) {
    case 'orderDate':
    case 'lastOrderDate':
      return Math.min(1, dates + 0.8 * serials);
    case 'amount':
    case 'totalAmount':
    case 'profit':
      return plainNumbers * (contents.counting ? 0.3 : 1);
    case 'unitPrice':
      return plainNumbers * (contents.negatives > 0.2 ? 0.5 : 1);
    case 'quantity':
      return plainNumbers * (0.3 + 0.7 * integers) * (contents.counting ? 0.5 : 1);
    case 'orderCount':
      return plainNumbers * integers * (contents.negatives > 0 ? 0.2 : 1);
    case 'customer': {
      const usable =
        Math.max(0, 1 - dates) *
        (texts + numbers * (integers > 0.98 && contents.negatives === 0 ? 0.99 : 0.05));
      // between columns alike, the one whose values come back
      const repeats = distinctShare === 1 && cells >= 20 ? 0.97 : 1;
      // one value for all, or hardly more, is an account of our own, an office, a kind
      const varied = cells <= 5 || distinct > 3 ? 1 : distinct > 1 ? (cells > 20 ? 0.7 : 1) : 0.3;
      return usable * repeats * varied * (contents.length > 60 ? 0.3 : 1);
    }
    case 'orderId':
      return (
        Math.max(0, 1 - dates) *
        (texts + numbers * (integers > 0.98 ? 1 : 0)) *
        (distinctShare < 0.02 && cells > 50 ? 0.3 : distinctShare < 0.3 && cells > 20 ? 0.7 : 1) *
        (contents.counting && contents.median < cells + 2 ? 0.3 : 1)
      );
    case 'status':
      // a day where the order fell, and nothing where it stands
      if (dates > 0.8) return contents.filledShare < 0.5 ? 0.9 : 0.1;
      if (texts <= 0.5) return 0.5 * (distinct <= 3 ? 1 : 0.2);
      return (
        (cells > 20 && distinct > 30 ? 0.2 : 1) *
        Math.max(0.6 + 0.4 * contents.statuses, distinct <= 2 && contents.length <= 5 ? 0.8 : 0)
      );
    case 'currency':
      return distinct <= 20 ? 0.4 * texts + 0.6 * contents.currencies : 0;
    case 'attribute':
    case 'metric':
    case 'ignored':
      return 0;
  }
}

/**
 * How much the cells alone, under a header that says nothing, make a column a candidate for a role.
 *
 * Only roles whose cells look like nothing else are guessed at: dates, money, repeated ids, currencies, statuses.
 */
export function roleByContents(role: Role, contents: ColumnContents): number {
  const { dates, numbers, texts, integers, distinctShare, distinct, cells } = contents;
  if (cells === 0) return 0;
  switch (role) {
    case 'orderDate':
      return dates >= 0.8 ? 0.55 * dates : 0;
    case 'amount':
      return numbers >= 0.8 && integers < 0.95 ? 0.5 * numbers : 0;
    case 'customer': {
      const repeats = distinctShare < 0.95 && distinctShare > 0.01 && distinct > 5;
      if (numbers >= 0.9 && integers === 1 && contents.negatives === 0 && contents.median > 50 && repeats)
        return 0.4;
      if (contents.emails > 0.8) return 0.42;
      return texts >= 0.8 && repeats && contents.length < 40 ? 0.41 + 0.05 * distinctShare : 0;
    }
    case 'currency':
      return contents.currencies > 0.9 && contents.filledShare > 0.25 ? 0.5 : 0;
    case 'status':
      return contents.statuses > 0.7 && distinct <= 12 ? 0.45 : 0;
    default:
      return 0;
  }
}
