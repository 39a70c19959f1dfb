import type { DrawnSection } from './drawn-sheet/sheet-drawing';
import { widthFor } from './tier-columns';

const amountFormat = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Points that the amount takes which takes the most: a pivot's cells show no more than the totals do. */
export function amountWidth(sections: readonly DrawnSection[]): number {
  const numbers = sections.flatMap(({ values }) => values.flat()).filter((cell) => typeof cell === 'number');
  const texts = numbers.map((number) => amountFormat.format(number));
  return widthFor(texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ''));
}
