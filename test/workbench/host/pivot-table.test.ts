import { errorOf, useOffice } from '../../support/use-office';

const orders = [
  ['Region', 'Tier', 'Amount'],
  ['North', 'VIP', 100],
  ['South', 'VIP', 50],
  ['North', 'Regular', 10],
  ['South', 'Regular', 20],
  ['North', 'VIP', 30],
];

async function addPivot(context: Excel.RequestContext): Promise<Excel.PivotTable> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:C6').values = orders;
  const table = sheet.tables.add('A1:C6', true);
  table.name = 'Orders';
  const summary = context.workbook.worksheets.add('Summary');
  const pivot = summary.pivotTables.add('Tiers', table, summary.getRange('A3'));
  await context.sync();
  return pivot;
}

describe('Excel.PivotTable', () => {
  useOffice();

  it('counts, sums and averages by row, with names and number formats, and a grand total', async () => {
    const seen = await Excel.run(async (context) => {
      const pivot = await addPivot(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Tier'));
      const count = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Region'));
      count.name = 'Customers';
      const sum = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      sum.name = 'Revenue';
      sum.numberFormat = '#,##0.00';
      const mean = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      mean.summarizeBy = 'Average';
      mean.load('name');
      const range = pivot.layout.getRange().load('values,text,address');
      const body = pivot.layout.getDataBodyRange().load('address');
      pivot.dataHierarchies.load('items/name,items/summarizeBy');
      await context.sync();
      return {
        address: range.address,
        body: body.address,
        values: range.values,
        text: range.text[3]?.[2],
        data: pivot.dataHierarchies.items.map((item) => [item.name, item.summarizeBy]),
      };
    });
    expect(seen).toEqual({
      address: 'Summary!A3:D6',
      body: 'Summary!B4:D6',
      values: [
        ['Row Labels', 'Customers', 'Revenue', 'Average of Amount'],
        ['Regular', 2, 30, 15],
        ['VIP', 3, 180, 60],
        ['Grand Total', 5, 210, 42],
      ],
      text: '210.00',
      data: [
        ['Customers', 'Count'],
        ['Revenue', 'Sum'],
        ['Average of Amount', 'Average'],
      ],
    });
  });

  it('crosses rows with columns, nests rows, and lays out in tabular form', async () => {
    const seen = await Excel.run(async (context) => {
      const pivot = await addPivot(context);
      const { hierarchies } = pivot;
      pivot.rowHierarchies.add(hierarchies.getItem('Tier'));
      pivot.columnHierarchies.add(hierarchies.getItem('Region'));
      pivot.dataHierarchies.add(hierarchies.getItem('Amount'));
      const crossed = pivot.layout.getRange().load('values');
      await context.sync();
      const first = crossed.values;
      pivot.rowHierarchies.add(hierarchies.getItem('Region'));
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.showColumnGrandTotals = false;
      const nested = pivot.layout.getRange().load('values');
      await context.sync();
      return [first, nested.values];
    });
    expect(seen).toEqual([
      [
        ['Sum of Amount', 'Column Labels', '', ''],
        ['Row Labels', 'North', 'South', 'Grand Total'],
        ['Regular', 10, 20, 30],
        ['VIP', 130, 50, 180],
        ['Grand Total', 140, 70, 210],
      ],
      [
        ['Tier', 'Region', 'Sum of Amount'],
        ['Regular', 'North', 10],
        ['', 'South', 20],
        ['Regular Total', '', 30],
        ['VIP', 'North', 130],
        ['', 'South', 50],
        ['VIP Total', '', 180],
      ],
    ]);
  });

  it('shows changed sources only after a refresh, and follows a grown table', async () => {
    const totals = await Excel.run(async (context) => {
      const pivot = await addPivot(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Tier'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      const table = context.workbook.tables.getItem('Orders');
      table.rows.add(undefined, [['East', 'New', 1000]]);
      const before = pivot.layout.getRange().load('values');
      await context.sync();
      pivot.refresh();
      const after = pivot.layout.getRange().load('values');
      await context.sync();
      return [before.values.at(-1), after.values.at(-1), after.values.map((row) => row[0])];
    });
    expect(totals).toEqual([
      ['Grand Total', 210],
      ['Grand Total', 1210],
      ['Row Labels', 'New', 'Regular', 'VIP', 'Grand Total'],
    ]);
  });

  it('is found by name, sorted, filtered by items, and deleted with its cells', async () => {
    const seen = await Excel.run(async (context) => {
      const pivot = await addPivot(context);
      const summary = context.workbook.worksheets.getItem('Summary');
      const row = pivot.rowHierarchies.add(pivot.hierarchies.getItem('Tier'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      const field = row.fields.getItem('Tier');
      field.sortByLabels(Excel.SortBy.descending);
      const sorted = pivot.layout.getRange().load('values');
      await context.sync();
      field.items.getItem('VIP').visible = false;
      const filtered = pivot.layout.getRange().load('values');
      const found = context.workbook.pivotTables.getItemOrNullObject('tiers').load('name,id');
      const none = summary.pivotTables.getItemOrNullObject('other');
      await context.sync();
      pivot.delete();
      const used = summary.getUsedRangeOrNullObject();
      await context.sync();
      return [
        sorted.values.map((line) => line[0]),
        filtered.values,
        found.name,
        none.isNullObject,
        used.isNullObject,
      ];
    });
    expect(seen).toEqual([
      ['Row Labels', 'VIP', 'Regular', 'Grand Total'],
      [
        ['Row Labels', 'Sum of Amount'],
        ['Regular', 30],
        ['Grand Total', 30],
      ],
      'Tiers',
      true,
      true,
    ]);
  });

  it.each<[string, string, (pivot: Excel.PivotTable, sheet: Excel.Worksheet) => void]>([
    ['writing into it', 'InvalidOperation', (_pivot, sheet) => void (sheet.getRange('A4').values = [['x']])],
    [
      'another one over it',
      'InvalidOperation',
      (_pivot, sheet) => void sheet.pivotTables.add('Second', 'Orders', 'A4').load('name'),
    ],
    [
      'a table over it',
      'InvalidArgument',
      (_pivot, sheet) => void sheet.tables.add('A4:B6', true).load('name'),
    ],
    [
      'an unknown field',
      'ItemNotFound',
      (pivot) => void pivot.rowHierarchies.add(pivot.hierarchies.getItem('nope')).load('id'),
    ],
    [
      'a data name that is a field',
      'InvalidArgument',
      (pivot) => void (pivot.dataHierarchies.getItem('Sum of Amount').name = 'Amount'),
    ],
    [
      'a source without headings',
      'InvalidArgument',
      (_pivot, sheet) => void sheet.pivotTables.add('Third', 'Sheet1!E1:F9', 'H1').load('name'),
    ],
  ])('refuses %s with %s', async (_what, code, act) => {
    const error = await errorOf(async (context) => {
      const pivot = await addPivot(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Tier'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      await context.sync();
      act(pivot, context.workbook.worksheets.getItem('Summary'));
      await context.sync();
    });
    expect(error.code).toBe(code);
  });
});
