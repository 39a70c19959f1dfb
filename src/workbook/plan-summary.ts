import type { CellValue, CategoryCount, Classification, Message, MethodResult } from '../classify';
import { type Block, bounding } from './address';
import { supports } from './environment';
import type { PivotPlan } from './pivot-plan';
import { asText, numberFormats, type Translate } from './tier-columns';
import { type Swatch, swatchOf } from './tier-palette';
import type { PlannedSheet } from './write-plan';
import type { WrittenSummary } from './written';

/** Some cells of the summary that look alike. */
export interface SummarySection {
  look: 'title' | 'subtitle' | 'heading' | 'facts' | 'table' | 'lines';
  block: Block;
  values: CellValue[][];
  /** Per column of the block; for `facts`, per row of its second column. */
  numberFormats: string[];
  /** Fill of the first cell of a row, row 0 being the header. */
  fills: { row: number; swatch: Swatch }[];
}

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
  /** Serial date and time of the run. */
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
    sections.push(heading(columnHeader(classification, mainMethod, translate), mainRow, 0, 4));
    pivot = supports('1.8') ? pivotAt({ row: mainRow + 1, column: 0 }, mainMethod) : undefined;
    const table = mainTable(mainMethod, classification, mainRow + 1, translate, word);
    main = table.block;
    if (!pivot) sections.push(table);
  }
  let row = facts.block.firstRow;
  for (const method of others) {
    sections.push(heading(columnHeader(classification, method, translate), row, rightColumn, 6));
    const table = shareTable(method, classification, row + 1, translate, word);
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

type Word = (key: string, params?: Message['params']) => string;

function section(
  look: SummarySection['look'],
  firstRow: number,
  firstColumn: number,
  values: CellValue[][],
  formats: string[],
  fills: SummarySection['fills'] = [],
): SummarySection {
  const columnCount = Math.max(1, ...values.map((cells) => cells.length));
  const block = { firstRow, firstColumn, rowCount: Math.max(1, values.length), columnCount };
  return { look, block, values, numberFormats: formats, fills };
}

const heading = (text: string, row: number, column: number, width: number): SummarySection =>
  section('heading', row, column, [[asText(text), ...Array<string>(width - 1).fill('')]], []);

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
    [word('run'), today, 'yyyy-mm-dd hh:mm'],
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

/** Same layout as the pivot: category, customers, revenue, average; a total. */
function mainTable(
  method: MethodResult,
  classification: Classification,
  row: number,
  translate: Translate,
  word: Word,
): SummarySection {
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
  return section('table', row, 0, [header.map(asText), ...rows, total], formats, fills);
}

/** Category, customers and their share, revenue and its share, average; a total. */
function shareTable(
  method: MethodResult,
  classification: Classification,
  row: number,
  translate: Translate,
  word: Word,
): SummarySection {
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
  return section(
    'table',
    row,
    rightColumn,
    [header.map(asText), ...rows, line(word('total'), totals)],
    [general, integer, percent, money, percent, money],
    fillsOf(method, method.counts, classification),
  );
}

const averageOf = ({ customers, amount }: Pick<CategoryCount, 'customers' | 'amount'>): CellValue =>
  customers === 0 ? '' : amount / customers;

const shareOf = (part: number, whole: number): CellValue => (whole === 0 ? '' : part / whole);

const columnOf = ({ columns }: Classification, { column }: MethodResult) =>
  columns.find(({ key }) => key === column);

function columnHeader(classification: Classification, method: MethodResult, translate: Translate): string {
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
    return category ? [{ row: index + 1, swatch: swatchOf(category.rank) }] : [];
  });
}

const categoryFills = (classification: Classification, method: MethodResult, translate: Translate) =>
  categoriesOf(classification, method).map(({ name, rank }) => ({
    text: translate(name),
    swatch: swatchOf(rank),
  }));
