import type { CategoryCount, CellValue, Classification, MethodResult } from '../classify';
import { type Corner, table } from './drawn-sheet/sections';
import type { DrawnSection } from './drawn-sheet/sheet-drawing';
import type { Word } from './plan-summary';
import { asText, numberFormats, type Translate } from './tier-columns';
import { swatchOf } from './tier-palette';

/** Same layout as the pivot: category, customers, revenue, average; a total. */
export function mainTable(
  method: MethodResult,
  classification: Classification,
  corner: Corner,
  translate: Translate,
  word: Word,
): DrawnSection {
  const { totals } = classification;
  const header = [
    columnHeader(classification, method, translate),
    word('customers'),
    word('revenue'),
    word('average'),
  ];
  const counts = method.counts.filter(({ customers }) => customers > 0);
  const rows = counts.map((count) => [
    asText(translate(count.name)),
    count.customers,
    count.amount,
    averageOf(count),
  ]);
  const total = [asText(word('total')), totals.customers, totals.amount, averageOf(totals)];
  const formats = [numberFormats.general, numberFormats.integer, numberFormats.money, numberFormats.money];
  const fills = fillsOf(method, counts, classification);
  return table(corner, { header, rows, total, formats, fills });
}

/** Category, customers and their share, revenue and its share, average; a total. */
export function shareTable(
  method: MethodResult,
  classification: Classification,
  corner: Corner,
  translate: Translate,
  word: Word,
): DrawnSection {
  const { totals } = classification;
  const header = [
    columnHeader(classification, method, translate),
    word('customers'),
    word('customerShare'),
    word('revenue'),
    word('revenueShare'),
    word('average'),
  ];
  const line = (name: string, count: Pick<CategoryCount, 'customers' | 'amount'>): CellValue[] => [
    asText(name),
    count.customers,
    shareOf(count.customers, totals.customers),
    count.amount,
    shareOf(count.amount, totals.amount),
    averageOf(count),
  ];
  const rows = method.counts.map((count) => line(translate(count.name), count));
  const { general, integer, percent, money } = numberFormats;
  return table(corner, {
    header,
    rows,
    total: line(word('total'), totals),
    formats: [general, integer, percent, money, percent, money],
    fills: fillsOf(method, method.counts, classification),
  });
}

const averageOf = ({ customers, amount }: Pick<CategoryCount, 'customers' | 'amount'>): CellValue =>
  customers === 0 ? '' : amount / customers;

const shareOf = (part: number, whole: number): CellValue => (whole === 0 ? '' : part / whole);

const columnOf = ({ columns }: Classification, { column }: MethodResult) =>
  columns.find(({ key }) => key === column);

/** The header of the column a method is about. */
export function columnHeader(
  classification: Classification,
  method: MethodResult,
  translate: Translate,
): string {
  const column = columnOf(classification, method);
  return column ? translate(column.header) : method.method;
}

function categoriesOf(classification: Classification, method: MethodResult) {
  const column = columnOf(classification, method);
  return column?.kind === 'category' ? column.categories : [];
}

function fillsOf(method: MethodResult, counts: readonly CategoryCount[], classification: Classification) {
  const categories = categoriesOf(classification, method);
  return counts.flatMap(({ key }, index) => {
    const category = categories.find((candidate) => candidate.key === key);
    return category ? [{ row: index, swatch: swatchOf(category.rank) }] : [];
  });
}

/** Every category of a method with its colour. */
export const categoryFills = (classification: Classification, method: MethodResult, translate: Translate) =>
  categoriesOf(classification, method).map(({ name, rank }) => ({
    text: translate(name),
    swatch: swatchOf(rank),
  }));
