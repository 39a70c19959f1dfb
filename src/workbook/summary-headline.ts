import type { CellValue } from '../classify';
import type { CellStyle } from './drawn-sheet/cell-style';
import { houseLooks, quietText } from './drawn-sheet/looks';
import { line, part, section } from './drawn-sheet/sections';
import type { DrawnSection, SheetDrawing } from './drawn-sheet/sheet-drawing';
import type { Block } from './address';
import type { SummaryParts } from './summary-words';
import { asText, numberFormats } from './tier-columns';
import { bandColour } from './tier-palette';

/** Rows from the top to the end of the headline figures. */
export const headlineRows = 5;

interface HeadlineInput {
  /** Serial day of the run. */
  today: number;
  /** Where the rows came from, e.g. `Orders!A1:F4907`. */
  sourceAddress: string;
  /** Name of the recipe, in the run's language. */
  recipe: string | undefined;
  /** Last column of the page. */
  width: number;
  /** Where the right half of the page begins. */
  rightColumn: number;
}

/** Title, origin and the headline figures: how many, how much, counted from when, by which recipe. */
export function headline(
  { classification, translate, word, money }: SummaryParts,
  { today, sourceAddress, recipe, width, rightColumn }: HeadlineInput,
): { sections: DrawnSection[]; rowHeights: SheetDrawing['rowHeights'] } {
  const { totals, quality, referenceDate, currency, kind } = classification;
  const { integer, date, general } = numberFormats;
  const figures: readonly (readonly [number, string, CellValue, string])[] = [
    [0, word('customers'), totals.customers, integer],
    [1, word('orders'), totals.orders, integer],
    [2, currency === undefined ? word('revenue') : word('revenueIn', { currency }), totals.amount, money],
    [3, word('average'), totals.customers === 0 ? '' : totals.amount / totals.customers, money],
    [4, word('rowsUsed'), quality.rows.used, integer],
    [5, word('rowsExcluded'), quality.rows.excluded, integer],
    [rightColumn, word('recipe'), asText(recipe ?? word('ownRecipe')), general],
    [rightColumn + 1, word('referenceDate'), Number.isFinite(referenceDate) ? referenceDate : '', date],
    [rightColumn + 3, word('run'), today, date],
  ];
  const labels = Array<CellValue>(width).fill('');
  const values = Array<CellValue>(width).fill('');
  const looks: [Block, CellStyle][] = [
    [part(0, 0, 2, width), { fill: bandColour, vertical: 'center', align: 'left' }],
    [part(0, 0, 1, width), { size: 9, colour: quietText }],
    [part(1, 0, 1, width), { size: 12, bold: true, colour: headlineColour }],
  ];
  for (const [column, label, value, format] of figures) {
    labels[column] = asText(label);
    values[column] = value;
    looks.push([part(1, column), { numberFormat: format }]);
  }
  const source = word('source', { source: sourceAddress, kind: translate({ key: `summary.rows.${kind}` }) });
  return {
    sections: [
      line(word('title'), { row: 0, column: 0 }, houseLooks.title),
      line(source, { row: 1, column: 0 }, houseLooks.subtitle),
      section({ row: 3, column: 0 }, [labels, values], looks),
    ],
    rowHeights: [
      { row: 0, height: 27 },
      { row: 3, height: 16 },
      { row: 4, height: 24 },
    ],
  };
}

const headlineColour = houseLooks.title.colour;
