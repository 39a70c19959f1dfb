import type { CellValue, Classification, Message, MethodResult } from '../classify';
import { type Block, bounding } from './address';
import { supports } from './environment';
import type { PivotPlan } from './pivot-plan';
import { heading, section, type SummarySection, type Word } from './summary-section';
import { categoryFills, columnHeader, mainTable, shareTable } from './summary-tables';
import { asText, numberFormats, type Translate } from './tier-columns';
import type { Swatch } from './tier-palette';
import type { PlannedSheet } from './write-plan';
import type { WrittenSummary } from './written';

export interface SummaryPlan {
  sheet: PlannedSheet;
  sections: SummarySection[];
  /** Every category of the first method, for the colours of the pivot. */
  fills: { text: string; swatch: Swatch }[];
  pivot?: PivotPlan;
  /** Cells of the pivot or, without one, of the table in its place. */
  main: Block;
  previous?: WrittenSummary;
}

interface SummaryInput {
  classification: Classification;
  translate: Translate;
  sheet: PlannedSheet;
  previous: WrittenSummary | undefined;
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

/** The summary sheet: headline figures and the pivot on the left, a table per further method and the rules on the right. */
export function planSummary(input: SummaryInput): SummaryPlan {
  const { classification, translate, sheet, previous, pivotAt } = input;
  const word = (key: string, params?: Message['params']) =>
    translate({ key: `summary.${key}`, ...(params && { params }) });
  const methods = classification.methods.filter(({ counts }) => counts.length > 0);
  const [mainMethod, ...others] = methods;
  const facts = factSection(input, word);
  const left = [...titleSections(input, word), facts];

  const mainRow = facts.block.firstRow + facts.block.rowCount + 1;
  const sections = [...left];
  let main: Block = { ...facts.block };
  let pivot: PivotPlan | undefined;
  if (mainMethod) {
    sections.push(
      heading(word('by', { name: columnHeader(classification, mainMethod, translate) }), mainRow, 0, 4),
    );
    pivot = supports('1.8') ? pivotAt({ row: mainRow + 1, column: 0 }, mainMethod) : undefined;
    const table = mainTable(mainMethod, classification, mainRow + 1, translate, word);
    main = table.block;
    if (!pivot) sections.push(table);
  }
  let row = facts.block.firstRow;
  for (const method of others) {
    sections.push(
      heading(word('by', { name: columnHeader(classification, method, translate) }), row, rightColumn, 6),
    );
    const table = shareTable(method, classification, { row: row + 1, column: rightColumn }, translate, word);
    sections.push(table);
    row = table.block.firstRow + table.block.rowCount + 1;
  }
  const lines = [
    ...classification.methods.map(({ convention }) => translate(convention)),
    ...[...classification.notes, ...classification.methods.flatMap(({ notes }) => notes)].map(translate),
  ];
  sections.push(heading(word('rules'), row, rightColumn, 6));
  sections.push(
    section(
      'lines',
      row + 1,
      rightColumn,
      lines.map((line) => [asText(line)]),
      [numberFormats.general],
    ),
  );
  return {
    sheet,
    sections,
    fills: mainMethod ? categoryFills(classification, mainMethod, translate) : [],
    main,
    ...(pivot && { pivot }),
    ...(previous && { previous }),
  };
}

/** Everything the summary fills except the pivot: what a later run may overwrite. */
export const summaryBlocks = ({ sections }: SummaryPlan): Block[] => sections.map(({ block }) => block);

/** The cells of the whole sheet, for its link. */
export function summaryArea(plan: SummaryPlan): Block {
  return bounding([plan.main, ...summaryBlocks(plan)]);
}

function titleSections(
  { translate, sourceAddress, classification }: SummaryInput,
  word: Word,
): SummarySection[] {
  const kind = translate({ key: `summary.rows.${classification.kind}` });
  return [
    section('title', 0, 0, [[asText(word('title'))]], []),
    section('subtitle', 1, 0, [[asText(word('source', { source: sourceAddress, kind }))]], []),
  ];
}

function factSection({ classification, today, recipeName }: SummaryInput, word: Word): SummarySection {
  const { totals, quality, referenceDate, currency } = classification;
  const facts: [string, CellValue, string][] = [
    [word('customers'), totals.customers, numberFormats.integer],
    [word('orders'), totals.orders, numberFormats.integer],
    [
      currency === undefined ? word('revenue') : word('revenueIn', { currency }),
      totals.amount,
      numberFormats.money,
    ],
    [word('average'), totals.customers === 0 ? '' : totals.amount / totals.customers, numberFormats.money],
    [word('referenceDate'), Number.isFinite(referenceDate) ? referenceDate : '', numberFormats.date],
    [word('run'), today, numberFormats.date],
    [word('rowsUsed'), quality.rows.used, numberFormats.integer],
    [word('rowsExcluded'), quality.rows.excluded, numberFormats.integer],
    ...(recipeName === undefined
      ? []
      : [[word('recipe'), asText(recipeName), numberFormats.general] satisfies [string, string, string]]),
  ];
  return section(
    'facts',
    3,
    0,
    facts.map(([label, value]) => [asText(label), value]),
    facts.map(([, , format]) => format),
  );
}
