import { handlings, type Handling, type IssueKind, type Recipe } from '../../classify';

export type Cleaning = Recipe['cleaning'];

/** Every cleaning option with its values, the default first, in the order shown. */
export const cleaningOptions: { readonly [Option in keyof Cleaning]: readonly Cleaning[Option][] } = {
  statuses: ['exclude', 'keep'],
  returns: ['net', 'exclude'],
  duplicateRows: ['keep', 'exclude'],
  sameDayRows: ['merge', 'separate'],
  totalRows: ['exclude', 'keep'],
  idVariants: ['separate', 'merge'],
  currencies: ['commonest', 'refuse'],
  hiddenRows: ['include', 'visibleOnly'],
  blankAmounts: ['exclude', 'zero'],
  blankCustomers: ['exclude', 'fillDown'],
  swappedDates: ['keep', 'swap'],
  dayMonthOrder: ['auto', 'dayFirst', 'monthFirst', 'yearFirst'],
  decimalSign: ['auto', 'point', 'comma'],
};

/** The part of a cleaning that sets one option. */
export function withOption<Option extends keyof Cleaning>(
  option: Option,
  value: Cleaning[Option],
): Partial<Cleaning> {
  const parts: Partial<Cleaning> = {};
  parts[option] = value;
  return parts;
}

const decisions: Partial<Record<IssueKind, Partial<Record<Handling, Partial<Cleaning>>>>> = {
  excludedStatus: { excluded: { statuses: 'exclude' }, kept: { statuses: 'keep' } },
  returns: { netted: { returns: 'net' }, excluded: { returns: 'exclude' } },
  duplicateRows: { kept: { duplicateRows: 'keep' }, excluded: { duplicateRows: 'exclude' } },
  sameDayRows: { merged: { sameDayRows: 'merge' }, separate: { sameDayRows: 'separate' } },
  totalRows: { excluded: { totalRows: 'exclude' }, kept: { totalRows: 'keep' } },
  blankAmount: { excluded: { blankAmounts: 'exclude' }, countedAsZero: { blankAmounts: 'zero' } },
  blankCustomer: { excluded: { blankCustomers: 'exclude' }, filledDown: { blankCustomers: 'fillDown' } },
  swappedDates: { kept: { swappedDates: 'keep' }, swapped: { swappedDates: 'swap' } },
  ambiguousDates: {
    dayFirst: { dayMonthOrder: 'dayFirst' },
    monthFirst: { dayMonthOrder: 'monthFirst' },
    yearFirst: { dayMonthOrder: 'yearFirst' },
  },
  ambiguousAmounts: { decimalPoint: { decimalSign: 'point' }, decimalComma: { decimalSign: 'comma' } },
  hiddenRows: { kept: { hiddenRows: 'include' }, excluded: { hiddenRows: 'visibleOnly' } },
  mixedCurrencies: { excluded: { currencies: 'commonest' }, refused: { currencies: 'refuse' } },
  idVariants: { separate: { idVariants: 'separate' }, merged: { idVariants: 'merge' } },
};

/**
 * What the recipe's cleaning must say for an issue to be handled so; undefined where no option decides it.
 *
 * @example
 * decisionFor('returns', 'excluded'); // { returns: 'exclude' }
 */
export const decisionFor = (kind: IssueKind, handling: Handling): Partial<Cleaning> | undefined =>
  decisions[kind]?.[handling];

/** How the recipe will have an issue handled next time, where an option decides it. */
export function decided(kind: IssueKind, cleaning: Cleaning): Handling | undefined {
  const settings = new Map<string, string>(Object.entries(cleaning));
  return handlings.find((handling) => {
    const wanted = decisionFor(kind, handling);
    return wanted && Object.entries(wanted).every(([option, value]) => settings.get(option) === value);
  });
}
