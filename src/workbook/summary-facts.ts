import type { CellValue } from '../classify';
import { type Corner, facts } from './drawn-sheet/sections';
import type { DrawnSection } from './drawn-sheet/sheet-drawing';
import type { SummaryInput, Word } from './plan-summary';
import { asText, numberFormats } from './tier-columns';

/** The headline figures: what was classified, when, by which recipe. */
export function headlineFacts(
  corner: Corner,
  { classification, today, recipeName }: SummaryInput,
  word: Word,
): DrawnSection {
  const { totals, quality, referenceDate, currency } = classification;
  const { integer, money, date, general } = numberFormats;
  const entry = (label: string, value: CellValue, format: string) => ({ label, value, format });
  return facts(corner, [
    entry(word('customers'), totals.customers, integer),
    entry(word('orders'), totals.orders, integer),
    entry(currency === undefined ? word('revenue') : word('revenueIn', { currency }), totals.amount, money),
    entry(word('average'), totals.customers === 0 ? '' : totals.amount / totals.customers, money),
    entry(word('referenceDate'), Number.isFinite(referenceDate) ? referenceDate : '', date),
    entry(word('run'), today, date),
    entry(word('rowsUsed'), quality.rows.used, integer),
    entry(word('rowsExcluded'), quality.rows.excluded, integer),
    ...(recipeName === undefined ? [] : [entry(word('recipe'), asText(recipeName), general)]),
  ]);
}
