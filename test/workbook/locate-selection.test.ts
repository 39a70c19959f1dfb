import { addTable, select, setMode, setTotals, type Area, addChart } from '../../src/workbench/model';
import { locateSelection, onSelectionChanged } from '../../src/workbook/locate-selection';
import { orderRows } from '../support/order-rows';
import { kindOf, sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

describe.each(['1.7', '1.9', '1.17'])('the selection with ExcelApi %s', (requirementSet) => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(50), 'Orders'), requirementSet }));
  const sheet = () => sheetOf(office().workbook, 'Orders');
  const choose = (...areas: Area[]) => {
    select(office().workbook, sheet(), areas);
  };

  it('of one cell means the region around it', async () => {
    choose(area(7, 1));
    expect(await locateSelection()).toEqual({
      sheetId: sheet().id,
      sheetName: 'Orders',
      address: 'A1:C51',
      firstRow: 0,
      firstColumn: 0,
      rowCount: 51,
      columnCount: 3,
    });
  });

  it('of whole columns is cut to the rows with values', async () => {
    choose(area(0, 0, 1_048_576, 3));
    const region = await locateSelection();
    expect(region).toMatchObject({ address: 'A1:C51' });
    expect(region.exactRows).toBeUndefined();
  });

  it('of some rows is taken as it is', async () => {
    choose(area(0, 0, 21, 3));
    expect(await locateSelection()).toMatchObject({ address: 'A1:C21', exactRows: true });
  });

  it('inside a table means the table without its totals row', async () => {
    const table = addTable(office().workbook, sheet(), area(0, 0, 51, 3), true);
    setTotals(office().workbook, sheet(), table, true);
    choose(area(3, 1, 5, 1));
    expect(await locateSelection()).toMatchObject({
      address: 'A1:C51',
      table: { id: table.id, name: table.name },
    });
  });

  it('of 2 million empty cells is refused, reading none of them', async () => {
    choose(area(60, 0, 500_000, 4));
    expect(await kindOf(locateSelection())).toBe('emptySelection');
    expect(office().host.stats().largestResponse).toBeLessThan(5_000);
  });

  it('of one empty cell away from the data is refused', async () => {
    choose(area(90, 9));
    expect(await kindOf(locateSelection())).toBe('emptySelection');
  });

  it('while a cell is edited is refused with what to do', async () => {
    setMode(office().workbook, 'editing');
    expect(await kindOf(locateSelection())).toBe('cellEditing');
  });
});

describe('the selection', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(50), 'Orders') }));
  const sheet = () => sheetOf(office().workbook, 'Orders');

  it('of several areas over the same rows means the block they span', async () => {
    select(office().workbook, sheet(), [area(0, 0, 1_048_576), area(0, 2, 1_048_576)]);
    expect(await locateSelection()).toMatchObject({ address: 'A1:C51' });
  });

  it('of several areas over the same columns means the rows they select', async () => {
    select(office().workbook, sheet(), [area(0, 0, 5, 2), area(9, 0, 5, 2)]);
    expect(await locateSelection()).toMatchObject({
      address: 'A1:B14',
      exactRows: true,
      rows: [
        { firstRow: 0, rowCount: 5 },
        { firstRow: 9, rowCount: 5 },
      ],
    });
  });

  it('of areas that form no grid is refused with their addresses', async () => {
    select(office().workbook, sheet(), [area(0, 0, 5, 2), area(9, 1, 5, 2)]);
    await expect(locateSelection()).rejects.toMatchObject({
      kind: 'severalAreas',
      cells: ['A1:B5', 'B10:C14'],
    });
  });

  it('of rows without their header keeps the header of their table', async () => {
    select(office().workbook, sheet(), [area(10, 0, 5, 3)]);
    expect(await locateSelection()).toMatchObject({
      address: 'A11:C15',
      firstRow: 0,
      rowCount: 15,
      rows: [{ firstRow: 10, rowCount: 5 }],
    });
  });

  it.each([
    ['one row', area(10, 0, 1, 3)],
    ['one column', area(0, 1, 51, 1)],
    ['a whole column', area(0, 2, 1_048_576, 1)],
  ])('of %s means the table, unless exactly that is wanted', async (_name, chosen) => {
    select(office().workbook, sheet(), [chosen]);
    expect(await locateSelection()).toMatchObject({ address: 'A1:C51' });
    const { rowCount, columnCount } = await locateSelection(true);
    expect(rowCount === 51 && columnCount === 3).toBe(false);
  });

  it('on an empty sheet is refused', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Empty').activate();
      await context.sync();
    });
    expect(await kindOf(locateSelection())).toBe('emptySheet');
  });

  it('of a chart is refused as such', async () => {
    const { workbook } = office();
    addChart(workbook, sheet(), 'ColumnClustered', { sheet: sheet(), area: area(0, 1, 51, 2) }, 'Columns');
    setMode(workbook, 'chartSelected');
    expect(await kindOf(locateSelection())).toBe('notCells');
  });

  it('tells when it changes, until nobody listens', async () => {
    let heard = 0;
    const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
    const stop = await onSelectionChanged(() => {
      heard += 1;
    });
    select(office().workbook, sheet(), [area(4, 0)]);
    await settle();
    expect(heard).toBe(1);
    await stop();
    select(office().workbook, sheet(), [area(5, 0)]);
    await settle();
    expect(heard).toBe(1);
  });
});
