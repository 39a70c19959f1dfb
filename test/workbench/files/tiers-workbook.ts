import {
  addTable,
  areaOf,
  type CellValue,
  createWorkbook,
  defaultDataBar,
  newId,
  putFormula,
  putStyle,
  putValue,
  type Sheet,
  styleIndex,
  type Workbook,
} from '../../../src/workbench/model';

/** Customers, their segments and sales of the small workbook that the file tests save and open. */
export const customers: readonly (readonly [name: string, segment: string, since: number, sales: number])[] =
  [
    ['上海晨光餐饮', 'Champions', 45_000, 1250.5],
    ['Bennett', 'Champions', 45_100, 980],
    ['=HYPERLINK("x")', 'Lost', 44_000.5, 20],
    ['O’Hara & <Sons>', 'At Risk', 44_500, -35.25],
  ];

function fill(sheet: Sheet, row: number, column: number, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((cells, r) => cells.forEach((value, c) => putValue(sheet.cells, row + r, column + c, value)));
}

/** A workbook with everything a run writes: a table with fills, a data bar and a colour scale; a pivot on a second sheet; settings. */
export function tiersWorkbook(): Workbook {
  const workbook = createWorkbook(['Customer tiers', 'Summary']);
  const [tiers, summary] = workbook.sheets;
  if (!tiers || !summary) throw new Error('createWorkbook made no sheets');
  fill(tiers, 0, 0, [['Customer', 'Segment', 'Last order', 'Sales'], ...customers]);
  putFormula(tiers.cells, 6, 3, '=SUM(D2:D5)', 2215.25);
  const date = styleIndex(workbook.styles, { numberFormat: 'yyyy-mm-dd' });
  const money = styleIndex(workbook.styles, { numberFormat: '"$"#,##0.00' });
  const heading = styleIndex(workbook.styles, {
    bold: true,
    fill: '#1F4E79',
    fontColor: '#FFFFFF',
    wrapText: true,
  });
  for (let row = 1; row <= customers.length; row += 1) {
    putStyle(tiers.cells, row, 2, date);
    putStyle(tiers.cells, row, 3, money);
  }
  for (let column = 0; column < 4; column += 1) putStyle(tiers.cells, 0, column, heading);
  tiers.columnWidths.set(0, 120);
  tiers.hiddenRows.add(4);
  tiers.frozen = { rows: 1, columns: 0 };
  tiers.merged = [areaOf(8, 0, 1, 3)];
  tiers.tabColor = '#107C41';
  const table = addTable(workbook, tiers, areaOf(0, 0, 5, 4), true, 'CustomerTiers');
  tiers.conditionalFormats = [
    {
      id: newId(workbook),
      areas: [areaOf(1, 1, 4, 1)],
      priority: 0,
      stopIfTrue: false,
      rule: {
        type: 'CellValue',
        operator: 'EqualTo',
        formula1: '="Champions"',
        formula2: undefined,
        format: { fill: '#C6E0B4', fontColor: '#1E4620' },
      },
    },
    {
      id: newId(workbook),
      areas: [areaOf(1, 3, 4, 1)],
      priority: 1,
      stopIfTrue: false,
      rule: {
        type: 'DataBar',
        bar: { ...defaultDataBar, positiveColor: '#5B9BD5', positiveBorder: '#5B9BD5' },
      },
    },
    {
      id: newId(workbook),
      areas: [areaOf(1, 2, 4, 1)],
      priority: 2,
      stopIfTrue: false,
      rule: {
        type: 'ColorScale',
        minimum: { type: 'LowestValue', color: '#F8696B' },
        midpoint: { type: 'Percentile', formula: '=50', color: '#FFEB84' },
        maximum: { type: 'HighestValue', color: '#63BE7B' },
      },
    },
  ];
  fill(summary, 0, 0, [
    ['Row Labels', 'Customers', 'Revenue'],
    ['Champions', 2, 2230.5],
    ['Lost', 1, 20],
    ['At Risk', 1, -35.25],
    ['Grand Total', 4, 2215.25],
  ]);
  const [revenueId, customersId] = [newId(workbook), newId(workbook)];
  summary.pivots = [
    {
      id: newId(workbook),
      name: 'TierSummary',
      source: { kind: 'table', tableId: table.id },
      place: { row: 0, column: 0 },
      rows: [
        {
          id: newId(workbook),
          field: 'Segment',
          name: 'Segment',
          sort: 'Descending',
          sortedBy: revenueId,
          subtotals: true,
          shownItems: undefined,
        },
      ],
      columns: [],
      filters: [],
      values: [
        {
          id: customersId,
          field: 'Customer',
          name: 'Customers',
          summarizeBy: 'Count',
          numberFormat: undefined,
        },
        {
          id: revenueId,
          field: 'Sales',
          name: 'Revenue',
          summarizeBy: 'Sum',
          numberFormat: '#,##0.00',
        },
      ],
      layout: 'Compact',
      showRowGrandTotals: true,
      showColumnGrandTotals: true,
      style: 'PivotStyleLight16',
      cache: {
        fields: ['Customer', 'Segment', 'Last order', 'Sales'],
        columns: [0, 1, 2, 3].map((column) => customers.map((row) => row[column] ?? '')),
      },
      area: areaOf(0, 0, 5, 3),
      frame: { headerRows: 1, labelColumns: 1, totalRows: 1, totalColumns: 0, filterRows: 0 },
      refreshOnOpen: false,
    },
  ];
  workbook.settings.set('customerTiers.recipe', { version: 1, name: '月度 "A&B"\n' });
  workbook.settings.set('customerTiers.lastRun', '{"customers":4}');
  workbook.names.push({ name: 'Rate', formula: '=0.8', sheetId: undefined, visible: true, comment: '' });
  const mark = { name: 'CustomerTiers.mark', formula: "='Customer tiers'!$B$1", visible: false, comment: '' };
  workbook.names.push({ ...mark, sheetId: undefined }, { ...mark, sheetId: tiers.id });
  workbook.customXmlParts.push(
    { id: newId(workbook), xml: '<history xmlns="urn:customer-tiers:history">&lt;&amp;客户</history>' },
    { id: newId(workbook), xml: '<undo xmlns="urn:customer-tiers:undo" at="2026-11-22"/>' },
  );
  workbook.activeSheetId = summary.id;
  return workbook;
}
