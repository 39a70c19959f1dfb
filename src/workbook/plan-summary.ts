import type { Classification, Message, MethodResult } from '../classify';
import { heading, line, section } from './drawn-sheet/sections';
import { houseLooks } from './drawn-sheet/looks';
import type { DrawnSection, SheetDrawing } from './drawn-sheet/sheet-drawing';
import { rulesFor } from './fill-rules';
import type { PivotPlan } from './pivot-plan';
import { headlineFacts } from './summary-facts';
import { categoryFills, columnHeader, mainTable, shareTable } from './summary-tables';
import { asText, type Translate } from './tier-columns';
import { amountWidth } from './summary-widths';

/** A word of the summary in the run's language. */
export type Word = (key: string, params?: Message['params']) => string;

export interface SummaryInput {
  classification: Classification;
  translate: Translate;
  /** Serial day of the run. */
  today: number;
  /** Where the rows came from, e.g. `Orders!A1:F4907`. */
  sourceAddress: string;
  recipeName: string | undefined;
  /** Makes the plan of the pivot, given its corner; undefined where the data do not allow one. */
  pivotAt: (corner: { row: number; column: number }, method: MethodResult) => PivotPlan | undefined;
}

/** First column of the tables on the right; the pivot on the left may grow downwards, so nothing stands below it. */
const rightColumn = 5;

/** Rows below the pivot's first that it may reach: every category, a header and a total. */
const rowsAround = 2;

/** The summary sheet: headline figures and the pivot on the left, a table per further method and the rules on the right. */
export function planSummary(input: SummaryInput): SheetDrawing {
  const { classification, translate, pivotAt } = input;
  const word: Word = (key, params) => translate({ key: `summary.${key}`, ...(params && { params }) });
  const methods = classification.methods.filter(({ counts }) => counts.length > 0);
  const [mainMethod, ...others] = methods;
  const facts = headlineFacts({ row: 3, column: 0 }, input, word);
  const sections = [...titles(input, word), facts];
  const pivots: SheetDrawing['pivots'] = [];
  const rules: SheetDrawing['rules'] = [];
  const top = facts.block.firstRow;
  if (mainMethod) {
    const row = top + facts.block.rowCount + 1;
    sections.push(byMethod(mainMethod, classification, translate, word, { row, column: 0 }, 4));
    const corner = { row: row + 1, column: 0 };
    const plan = pivotAt(corner, mainMethod);
    const fills = categoryFills(classification, mainMethod, translate);
    const room = { firstRow: row + 1, firstColumn: 0, rowCount: fills.length + rowsAround, columnCount: 4 };
    if (plan) {
      pivots.push({ plan, room });
      rules.push(...rulesFor(fills, [{ ...room, columnCount: 1 }]));
    } else sections.push(mainTable(mainMethod, classification, corner, translate, word));
  }
  let row = top;
  for (const method of others) {
    sections.push(byMethod(method, classification, translate, word, { row, column: rightColumn }, 6));
    const table = shareTable(method, classification, { row: row + 1, column: rightColumn }, translate, word);
    sections.push(table);
    row = table.block.firstRow + table.block.rowCount + 1;
  }
  const lines = [
    ...classification.methods.map(({ convention }) => translate(convention)),
    ...[...classification.notes, ...classification.methods.flatMap(({ notes }) => notes)].map(translate),
  ];
  sections.push(heading(word('rules'), { row, column: rightColumn }, 6));
  sections.push(
    section(
      { row: row + 1, column: rightColumn },
      lines.map((text) => [asText(text)]),
      [],
    ),
  );
  return {
    sections,
    columnWidths: widths(sections),
    rowHeights: [],
    rules,
    pivots,
    charts: [],
    page: { orientation: 'landscape' },
    gridlines: false,
    frozenRows: 0,
  };
}

const byMethod = (
  method: MethodResult,
  classification: Classification,
  translate: Translate,
  word: Word,
  corner: { row: number; column: number },
  width: number,
): DrawnSection =>
  heading(word('by', { name: columnHeader(classification, method, translate) }), corner, width);

function titles({ translate, sourceAddress, classification }: SummaryInput, word: Word): DrawnSection[] {
  const kind = translate({ key: `summary.rows.${classification.kind}` });
  return [
    line(word('title'), { row: 0, column: 0 }, houseLooks.title),
    line(word('source', { source: sourceAddress, kind }), { row: 1, column: 0 }, houseLooks.subtitle),
  ];
}

/** Points, column by column: the pivot or its table on the left, a gap, the tables on the right. */
const usualWidths = [170, 95, 105, 105, 30, 150, 80, 80, 105, 80, 105];

/** Columns that hold amounts: headline figures, the pivot's revenue and average, the same of the tables. */
const amountColumns = new Set([1, 2, 3, 8, 10]);

function widths(sections: readonly DrawnSection[]): number[] {
  const needed = amountWidth(sections);
  return usualWidths.map((width, column) => (amountColumns.has(column) ? Math.max(width, needed) : width));
}
