import { errorOf, useOffice } from '../../support/use-office';

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function addOrders(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = active(context);
  sheet.getRange('B2:D5').values = [
    ['Customer', 'Amount', 'Amount'],
    ['a', 3, 30],
    ['b', 1, 10],
    ['c', 2, 20],
  ];
  const table = sheet.tables.add('B2:D5', true);
  table.name = 'Orders';
  await context.sync();
  return table;
}

describe('Excel.Table and its parts', () => {
  useOffice();

  it('names columns uniquely and gives its ranges', async () => {
    const seen = await Excel.run(async (context) => {
      const table = await addOrders(context);
      table.style = 'TableStyleLight9';
      table.showBandedRows = false;
      table.load('name,style,showBandedRows,showTotals');
      table.columns.load('items/name,items/index');
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const range of ranges) range.load('address');
      const column = table.columns.getItem('Amount2').getDataBodyRange().load('values');
      await context.sync();
      return {
        name: table.name,
        style: table.style,
        banded: table.showBandedRows,
        columns: table.columns.items.map((one) => one.name),
        addresses: ranges.map((range) => range.address),
        values: column.values,
      };
    });
    expect(seen).toEqual({
      name: 'Orders',
      style: 'TableStyleLight9',
      banded: false,
      columns: ['Customer', 'Amount', 'Amount2'],
      addresses: ['Sheet1!B2:D5', 'Sheet1!B2:D2', 'Sheet1!B3:D5'],
      values: [[30], [10], [20]],
    });
  });

  it('adds columns and rows, moves what is beside and below, and deletes them again', async () => {
    const seen = await Excel.run(async (context) => {
      const table = await addOrders(context);
      active(context).getRange('E3').values = [['beside']];
      active(context).getRange('B7').values = [['below']];
      const tier = table.columns.add(undefined, [['Tier'], ['x'], ['y'], ['z']]);
      table.rows.add(undefined, [['d', 4, 40, 'w']]);
      tier.load('name,index');
      const all = active(context).getUsedRange().load('values,address');
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      const first = [
        tier.name,
        tier.index,
        all.address,
        body.address,
        all.values[1]?.[4],
        all.values[6]?.[0],
      ];
      tier.delete();
      table.rows.getItemAt(0).delete();
      const after = table.getRange().load('values,address');
      await context.sync();
      return [first, after.address, after.values];
    });
    expect(seen).toEqual([
      ['Tier', 3, 'Sheet1!B2:F8', 'Sheet1!B3:E6', 'beside', 'below'],
      'Sheet1!B2:D5',
      [
        ['Customer', 'Amount', 'Amount2'],
        ['b', 1, 10],
        ['c', 2, 20],
        ['d', 4, 40],
      ],
    ]);
  });

  it('renames a column by its header cell, resizes, sorts, filters and shows totals', async () => {
    const seen = await Excel.run(async (context) => {
      const table = await addOrders(context);
      active(context).getRange('C2').values = [['Revenue']];
      table.sort.apply([{ key: 1, ascending: true }]);
      table.columns.getItem('Customer').filter.applyValuesFilter(['a', 'c']);
      const view = table.getDataBodyRange().getVisibleView().load('values');
      table.columns.load('items/name');
      await context.sync();
      const visible = view.values;
      table.clearFilters();
      table.resize('B2:E6');
      table.showTotals = true;
      const range = table.getRange().load('address');
      const totals = table.getTotalRowRange().load('values');
      await context.sync();
      return [table.columns.items.map((one) => one.name), visible, range.address, totals.values];
    });
    expect(seen).toEqual([
      ['Customer', 'Revenue', 'Amount2'],
      [
        ['c', 2, 20],
        ['a', 3, 30],
      ],
      'Sheet1!B2:E7',
      [['Total', '', '', '']],
    ]);
  });

  it('is found by name, by id, by range, and in the workbook', async () => {
    const seen = await Excel.run(async (context) => {
      const table = await addOrders(context);
      table.load('id');
      await context.sync();
      const byId = context.workbook.tables.getItem(table.id).load('name');
      const none = context.workbook.tables.getItemOrNullObject('nothing');
      const touched = active(context).getRange('D5:Z9').getTables(false).load('items/name');
      const count = context.workbook.tables.getCount();
      const column = active(context).getRange('Orders[Amount]').load('address');
      const sheet = table.worksheet.load('name');
      await context.sync();
      return [byId.name, none.isNullObject, touched.items.length, count.value, column.address, sheet.name];
    });
    expect(seen).toEqual(['Orders', true, 1, 1, 'Sheet1!C3:C5', 'Sheet1']);
  });

  it('moves the data down for headers it does not have, and dissolves into a range', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B2', false);
      const range = table.getRange().load('values');
      await context.sync();
      const values = range.values;
      table.convertToRange();
      const count = sheet.tables.getCount();
      await context.sync();
      return [values, count.value];
    });
    expect(seen).toEqual([
      [
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ],
      0,
    ]);
  });

  it.each([
    [
      'overlapping tables',
      'InvalidArgument',
      (table: Excel.Table) => void table.worksheet.tables.add('A1:C3', true).load('name'),
    ],
    [
      'whole columns',
      'InvalidArgument',
      (table: Excel.Table) => void table.worksheet.tables.add('H:I', true).load('name'),
    ],
    ['a name with a space', 'InvalidArgument', (table: Excel.Table) => void (table.name = 'my table')],
    ['a name like a cell', 'InvalidArgument', (table: Excel.Table) => void (table.name = 'AB12')],
    ['an unknown column', 'ItemNotFound', (table: Excel.Table) => table.columns.getItem('nope').delete()],
    [
      'column values of another length',
      'InvalidArgument',
      (table: Excel.Table) => void table.columns.add(0, [['x']]).load('name'),
    ],
  ])('refuses %s with %s', async (_what, code, act) => {
    const error = await errorOf(async (context) => {
      act(await addOrders(context));
      await context.sync();
    });
    expect(error.code).toBe(code);
  });
});
