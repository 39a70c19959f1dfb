import {
  addAxisField,
  addDataField,
  addPivot,
  type Aggregation,
  areaOf,
  createWorkbook,
  drawPivot,
  type Pivot,
  putValue,
  renameDataField,
  type Sheet,
  summarizeBy,
  type Workbook,
} from '../../../src/workbench/model';

const segments = ['重要价值', 'Loyal', 'At Risk', 'Lost'];
const stages = ['New', 'Growing', 'Mature'];
const regions = ['华东', 'North', 'South & West'];

/** 60 customers: segment, stage, region, revenue, orders. Not every crossing occurs, and one region is blank. */
function rows(): (string | number)[][] {
  return Array.from({ length: 60 }, (_, at) => [
    `C${String(at + 1).padStart(3, '0')}`,
    segments[((at * at) % 11) % 4] ?? '',
    stages[at % 4 === 1 ? 0 : at % 3] ?? '',
    at === 17 ? '' : (regions[(at * 5) % 3] ?? ''),
    Math.round(((at * 7919) % 1000) * 12.5) / 10 - 5,
    1 + (at % 6),
  ]);
}

export interface PivotWish {
  name: string;
  rows: string[];
  columns: string[];
  values: [field: string, name: string, kind: Aggregation, format?: string][];
  layout?: Pivot['layout'];
  /** Rows ordered by a figure, from the highest. */
  sortedBy?: number;
  /** Columns from the last label to the first. */
  descendingColumns?: boolean;
  grand?: { rows: boolean; columns: boolean };
}

/** The kinds of pivots a summary has. */
export const wishes: PivotWish[] = [
  {
    name: 'TierFigures',
    rows: ['Segment'],
    columns: [],
    values: [
      ['Customer', 'Customers', 'Count'],
      ['Revenue', 'Revenue total', 'Sum', '#,##0'],
      ['Revenue', 'Average', 'Average', '#,##0.0'],
    ],
    sortedBy: 1,
  },
  {
    name: 'Matrix',
    rows: ['Segment'],
    columns: ['Stage'],
    values: [['Customer', 'Customers', 'Count']],
    sortedBy: 0,
  },
  {
    name: 'MatrixTwoFigures',
    rows: ['Segment'],
    columns: ['Stage'],
    values: [
      ['Customer', 'Customers', 'Count'],
      ['Revenue', 'Revenue total', 'Sum', '#,##0.00'],
    ],
    descendingColumns: true,
    layout: 'Tabular',
  },
  {
    name: 'TwoLevels',
    rows: ['Segment', 'Region'],
    columns: [],
    values: [
      ['Customer', 'Customers', 'Count'],
      ['Orders', 'Orders total', 'Sum'],
    ],
  },
  {
    name: 'TwoLevelsAcross',
    rows: ['Segment', 'Region'],
    columns: ['Stage'],
    values: [['Orders', 'Orders total', 'Sum', '0']],
    layout: 'Outline',
    grand: { rows: false, columns: false },
  },
];

function build(workbook: Workbook, sheet: Sheet, data: Sheet, wish: PivotWish): Pivot {
  const source = { kind: 'range', sheetId: data.id, area: areaOf(0, 0, 61, 6) } as const;
  const pivot = addPivot(workbook, sheet, wish.name, source, { row: 2, column: 0 });
  for (const field of wish.rows) addAxisField(workbook, sheet, pivot, 'rows', field);
  for (const field of wish.columns) addAxisField(workbook, sheet, pivot, 'columns', field);
  for (const [field, name, kind, format] of wish.values) {
    const figure = addDataField(workbook, sheet, pivot, field);
    summarizeBy(workbook, sheet, pivot, figure, kind);
    renameDataField(workbook, sheet, pivot, figure, name);
    figure.numberFormat = format;
  }
  const [first] = pivot.rows;
  const by = wish.sortedBy === undefined ? undefined : pivot.values[wish.sortedBy];
  if (first && by) Object.assign(first, { sort: 'Descending', sortedBy: by.id });
  if (wish.descendingColumns) for (const column of pivot.columns) column.sort = 'Descending';
  if (wish.layout) pivot.layout = wish.layout;
  if (wish.grand) {
    pivot.showRowGrandTotals = wish.grand.rows;
    pivot.showColumnGrandTotals = wish.grand.columns;
  }
  drawPivot(workbook, sheet, pivot);
  return pivot;
}

/** A sheet of customers, and each pivot on a sheet of its own with its name. */
export function pivotsWorkbook(language: Workbook['language'] = 'en-US'): Workbook {
  const workbook = createWorkbook(['Customers', ...wishes.map(({ name }) => name)]);
  workbook.language = language;
  const [data, ...sheets] = workbook.sheets;
  if (!data) throw new Error('createWorkbook made no sheet');
  [['Customer', 'Segment', 'Stage', 'Region', 'Revenue', 'Orders'], ...rows()].forEach((row, r) =>
    row.forEach((value, c) => putValue(data.cells, r, c, value)),
  );
  sheets.forEach((sheet, at) => {
    const wish = wishes[at];
    if (wish) build(workbook, sheet, data, wish);
  });
  return workbook;
}
