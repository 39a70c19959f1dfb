import type { CategoryCount, CellValue, MethodResult } from '../classify';
import { type CategoryColumn, categoryColumn, columnHeader, fillsOf } from './category-column';
import { crossCounts } from './cross-counts';
import { type Corner, table } from './drawn-sheet/sections';
import type { DrawnSection } from './drawn-sheet/sheet-drawing';
import type { SummaryParts } from './summary-words';
import { asText, numberFormats } from './tier-columns';

const { general, integer, percent } = numberFormats;

const averageOf = ({ customers, amount }: Pick<CategoryCount, 'customers' | 'amount'>): CellValue =>
  customers === 0 ? '' : amount / customers;

const shareOf = (part: number, whole: number): CellValue => (whole === 0 ? '' : part / whole);

/** The columns of {@link mainTable} and {@link shareTable}. */
export const mainColumns = 4;
export const shareColumns = 6;

/** Same layout as the pivot in whose place it stands: category, customers, revenue, average; a total. */
export function mainTable(corner: Corner, method: MethodResult, parts: SummaryParts): DrawnSection {
  const { classification, translate, word, money } = parts;
  const { totals } = classification;
  const counts = method.counts.filter(({ customers }) => customers > 0);
  const line = (name: string, count: Pick<CategoryCount, 'customers' | 'amount'>): CellValue[] => [
    asText(name),
    count.customers,
    count.amount,
    averageOf(count),
  ];
  return table(corner, {
    header: [
      columnHeader(classification, method, translate),
      word('customers'),
      word('revenue'),
      word('averageShort'),
    ],
    rows: counts.map((count) => line(translate(count.name), count)),
    total: line(word('total'), totals),
    formats: [general, integer, money, money],
    fills: rowFills(method, counts, parts),
  });
}

/** Category, customers, revenue, average, and the shares of customers and revenue; a total. */
export function shareTable(corner: Corner, method: MethodResult, parts: SummaryParts): DrawnSection {
  const { classification, translate, word, money } = parts;
  const { totals } = classification;
  const line = (name: string, count: Pick<CategoryCount, 'customers' | 'amount'>): CellValue[] => [
    asText(name),
    count.customers,
    count.amount,
    averageOf(count),
    shareOf(count.customers, totals.customers),
    shareOf(count.amount, totals.amount),
  ];
  return table(corner, {
    header: [
      columnHeader(classification, method, translate),
      word('customers'),
      word('revenue'),
      word('averageShort'),
      word('customerShare'),
      word('revenueShare'),
    ],
    rows: method.counts.map((count) => line(translate(count.name), count)),
    total: line(word('total'), totals),
    formats: [general, integer, money, money, percent, percent],
    fills: rowFills(method, method.counts, parts),
  });
}

/** Customers by two categories, with totals: the same layout as the pivot in whose place it stands. */
export function crossTable(
  corner: Corner,
  rows: CategoryColumn,
  columns: CategoryColumn,
  { translate, word }: SummaryParts,
): DrawnSection {
  const counts = crossCounts(rows, columns);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const used = columns.categories.map((_, column) => counts.some((row) => row[column] > 0));
  const only = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => used[column]);
  const kept = rows.categories.flatMap((category, at) =>
    sum(counts[at]) > 0 ? [{ name: translate(category.name), cells: counts[at] }] : [],
  );
  const totals = columns.categories.map((_, column) => sum(counts.map((row) => row[column])));
  return table(corner, {
    header: [
      translate(rows.header),
      ...only(columns.categories).map(({ name }) => translate(name)),
      word('total'),
    ],
    rows: kept.map(({ name, cells }) => [
      asText(name),
      ...only(cells).map((count) => (count === 0 ? '' : count)),
      sum(cells),
    ]),
    total: [asText(word('total')), ...only(totals), sum(totals)],
    formats: [general, ...only(totals).map(() => integer), integer],
    fills: kept.flatMap(({ name }, row) => {
      const fill = fillsOf(rows, translate).find(({ text }) => text === name);
      return fill ? [{ row, swatch: fill.swatch }] : [];
    }),
  });
}

function rowFills(
  method: MethodResult,
  counts: readonly CategoryCount[],
  { classification, translate }: SummaryParts,
) {
  const fills = fillsOf(categoryColumn(classification, method.column), translate);
  return counts.flatMap(({ key }, row) => {
    const fill = fills.find((candidate) => candidate.key === key);
    return fill ? [{ row, swatch: fill.swatch }] : [];
  });
}
