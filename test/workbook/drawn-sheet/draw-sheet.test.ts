import { drawSheet } from '../../../src/workbook/drawn-sheet/draw-sheet';
import { line, table } from '../../../src/workbook/drawn-sheet/sections';
import {
  type DrawnSheet,
  emptyDrawing,
  type SheetDrawing,
} from '../../../src/workbook/drawn-sheet/sheet-drawing';
import { inExcel } from '../../../src/workbook/excel';
import { putValue, usedArea } from '../../../src/workbench/model';
import { rowsOf, sheetOf, snapshot, workbookOf } from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

const office = useOffice(() => ({ workbook: workbookOf([['x']], 'Data') }));

const everything = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

const block = (firstRow: number, firstColumn: number, rowCount: number, columnCount: number) => ({
  firstRow,
  firstColumn,
  rowCount,
  columnCount,
});

function drawingOf(title: string, amounts: readonly number[]): SheetDrawing {
  const cells = table(
    { row: 2, column: 0 },
    {
      header: ['Tier', 'Customers'],
      rows: amounts.map((amount, at) => [`T${String(at)}`, amount]),
      formats: ['General', '0'],
    },
  );
  const body = block(3, 1, amounts.length, 1);
  return {
    ...emptyDrawing,
    sections: [line(title, { row: 0, column: 0 }, { bold: true, size: 18 }), cells],
    columnWidths: [120, 80],
    rowHeights: [{ row: 0, height: 27 }],
    rules: [{ kind: 'scale', blocks: [body], low: '#FFFFFF', middle: '#CFE3E6', high: '#7FB4BE' }],
    charts: [
      {
        name: 'Sizes',
        type: 'ColumnClustered',
        title,
        place: block(8, 0, 10, 4),
        legend: 'none',
        series: [
          { name: 'Customers', values: body, categories: { ...body, firstColumn: 0 }, colour: '#1F4E5F' },
        ],
      },
    ],
    gridlines: false,
    page: { orientation: 'landscape' },
  };
}

async function draw(drawing: SheetDrawing, previous?: DrawnSheet) {
  const sheet = previous ? { id: previous.sheetId, name: previous.sheetName } : { name: 'Drawn' };
  const { drawn, rules } = await drawSheet({ sheet, drawing, previous });
  await inExcel(async (context) => {
    rules.finish(context);
    await context.sync();
  });
  return { drawn };
}

const sheet = () => sheetOf(office().workbook, 'Drawn');

it('draws cells, looks, rules and charts on a new sheet', async () => {
  await draw(drawingOf('First', [3, 5]));
  expect(rowsOf(sheet())).toEqual([
    ['First', ''],
    ['', ''],
    ['Tier', 'Customers'],
    ['T0', 3],
    ['T1', 5],
  ]);
  expect(sheet().columnWidths.get(0)).toBe(120);
  expect(sheet().charts.map(({ name, title }) => [name, title])).toEqual([['Sizes', 'First']]);
  expect(sheet().conditionalFormats.map(({ rule }) => rule.type)).toEqual(['ColorScale']);
});

it('draws over an earlier drawing in place: nothing is doubled, nothing of it is left, and other cells stay', async () => {
  const { drawn } = await draw(drawingOf('First', [3, 5, 7, 9]));
  putValue(sheet().cells, 30, 5, 'my note');
  await draw(drawingOf('Second', [4]), drawn);
  const rows = rowsOf(sheet());
  expect(rows.slice(0, 4).map((row) => row.slice(0, 2))).toEqual([
    ['Second', ''],
    ['', ''],
    ['Tier', 'Customers'],
    ['T0', 4],
  ]);
  expect(
    rows
      .slice(4, 30)
      .flat()
      .every((cell) => cell === ''),
  ).toBe(true);
  expect(rows[30][5]).toBe('my note');
  expect(sheet().charts.map(({ title, series }) => [title, series.map(({ values }) => values)])).toEqual([
    ['Second', ['Drawn!$B$4']],
  ]);
  expect(sheet().conditionalFormats).toHaveLength(1);
});

it('puts an earlier drawing back by drawing it again', async () => {
  const { drawn } = await draw(drawingOf('First', [3, 5, 7]));
  const before = snapshot(office().workbook);
  const second = await draw(drawingOf('Second', [4]), drawn);
  expect(snapshot(office().workbook)).not.toBe(before);
  await draw(drawn.drawing, second.drawn);
  expect(snapshot(office().workbook)).toBe(before);
});

it('takes everything away by drawing nothing', async () => {
  await inExcel(async (context) => {
    context.workbook.worksheets.add('Drawn');
    await context.sync();
  });
  const { id, name } = sheet();
  const first = await draw(drawingOf('First', [3, 5]), {
    sheetId: id,
    sheetName: name,
    drawing: emptyDrawing,
    rules: [],
  });
  await draw(emptyDrawing, first.drawn);
  expect(usedArea(sheet().cells, everything, false)).toBeUndefined();
  expect([sheet().columnWidths.size, sheet().rowHeights.size, sheet().showGridlines]).toEqual([0, 0, true]);
  expect([sheet().charts.length, sheet().conditionalFormats.length]).toEqual([0, 0]);
});

it('leaves a chart where the user put it, as long as its place on the page is the same', async () => {
  const { drawn } = await draw(drawingOf('First', [3, 5]));
  sheet().charts[0].left = 400;
  await draw(drawingOf('Second', [3, 5, 6]), drawn);
  expect(sheet().charts[0].left).toBe(400);
  expect(sheet().charts[0].title).toBe('Second');
});
