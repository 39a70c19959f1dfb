import { type SampleCell, soil } from './dirt';
import { sampleOrders } from './orders';
import { seededRandom } from './random';
import { chinese } from './vocabulary-zh';
import { english } from './vocabulary-en';

export type SampleLanguage = 'en' | 'zh';

/** A sheet to fill a workbook with: a header row, then one row per order. */
export interface SampleSheet {
  name: string;
  rows: SampleCell[][];
  /** Per column: its number format, and its width in characters. */
  numberFormats: string[];
  widths: number[];
}

/**
 * The built-in sample: about 3,000 order rows of 600 customers over two years, with returns, cancelled orders and dirty cells.
 *
 * @param seed The same seed gives the same sheet, cell for cell.
 */
export function sampleSheet(language: SampleLanguage, seed = 20_250_630, customers = 600): SampleSheet {
  const words = language === 'zh' ? chinese : english;
  const random = seededRandom(seed);
  const rows = sampleOrders(random, words, customers).map((order): SampleCell[] => [
    order.id,
    order.day,
    order.customer,
    order.region,
    order.product,
    order.quantity,
    order.amount,
    order.status,
  ]);
  soil(random, words, rows);
  const { orderId, orderDate, customer, region, product, quantity, amount, status } = words.headers;
  return {
    name: words.sheetName,
    rows: [[orderId, orderDate, customer, region, product, quantity, amount, status], ...rows],
    numberFormats: ['General', 'yyyy-mm-dd', 'General', 'General', 'General', '0', words.money, 'General'],
    widths: [language === 'zh' ? 18 : 11, 12, 26, 10, 26, 9, 14, 11],
  };
}
