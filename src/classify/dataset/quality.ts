/** The kinds of problem a selection can have. Each has a name and an explanation in `locales` under `issues`. */
export const issueKinds = [
  'blankCustomer',
  'noCustomerAbove',
  'errorCustomer',
  'blankDate',
  'invalidDate',
  'blankAmount',
  'invalidAmount',
  'ambiguousAmounts',
  'excludedStatus',
  'everyStatus',
  'returns',
  'duplicateRows',
  'sameDayRows',
  'totalRows',
  'headerRows',
  'blankRows',
  'hiddenRows',
  'idVariants',
  'roundedIds',
  'ambiguousDates',
  'swappedDates',
  'mixedCurrencies',
  'duplicateCustomers',
  'noOrders',
  'blankProfit',
  'invalidProfit',
] as const;

/** One of {@link issueKinds}: `blankDate` are rows whose date is missing. */
export type IssueKind = (typeof issueKinds)[number];

/** What was done about it; each has a name in `locales` under `handlings`. */
export const handlings = [
  'excluded',
  'kept',
  'netted',
  'merged',
  'separate',
  'countedAsZero',
  'filledDown',
  'dayFirst',
  'monthFirst',
  'yearFirst',
  'swapped',
  'decimalPoint',
  'decimalComma',
  'refused',
] as const;

/** One of {@link handlings}: `netted` are returns taken off their customer's amount. */
export type Handling = (typeof handlings)[number];

/** One kind of problem in the selection: how many rows, where, and what was done about it. */
export interface QualityIssue {
  kind: IssueKind;
  /**
   * Rows concerned. Of rows that are alike, those beyond the first (`duplicateRows`, `sameDayRows`, `duplicateCustomers`);
   * for `idVariants` the distinct spellings beyond the commonest, for `noOrders` customers.
   */
  count: number;
  /**
   * Sum of the readable amounts of those rows, in the unit of the amount column; for `sameDayRows`, `duplicateCustomers`
   * and `noOrders` of all rows of the day or customer, so that it does not depend on which row comes first.
   */
  amount: number;
  /** A1 addresses of the first cells concerned, at most 20, in sheet order. */
  cells: string[];
  handling: Handling;
  /** The other handlings a user may choose. */
  alternatives: Handling[];
}

/**
 * What was read, used and left out.
 * Totals reconcile: `rows.read = rows.used + rows.excluded` and likewise for `amount`, whose three sums are each exact
 * (rounded once, at the end), so they agree to the last decimal of the amount column.
 */
export interface QualityReport {
  rows: { read: number; used: number; excluded: number };
  amount: { read: number; used: number; excluded: number };
  issues: QualityIssue[];
}
