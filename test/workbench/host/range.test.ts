import { errorOf, useOffice } from '../../support/use-office';

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe('Excel.Range: values', () => {
  const office = useOffice();

  it('writes a block and reads it back, with texts, types and address', async () => {
    const read = await Excel.run(async (context) => {
      const range = active(context).getRange('B2:C3');
      range.values = [
        ['a', 1],
        [true, ''],
      ];
      range.load('values,address,rowCount,columnIndex,valueTypes,text');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toEqual({
      values: [
        ['a', 1],
        [true, ''],
      ],
      address: 'Sheet1!B2:C3',
      rowCount: 2,
      columnIndex: 1,
      valueTypes: [
        ['String', 'Double'],
        ['Boolean', 'Empty'],
      ],
      text: [
        ['a', '1'],
        ['TRUE', ''],
      ],
    });
  });

  it('reads text as Excel does: numbers, dates, formulas; text formats and apostrophes keep it text', async () => {
    const read = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('B1:B6').numberFormat = [['@'], ['@'], ['@'], ['@'], ['@'], ['@']];
      const entries = [['00123'], ['2024-10-04'], ['=1+2'], ['-5'], ['50%'], ['+1+1']];
      sheet.getRange('A1:A6').values = entries;
      sheet.getRange('B1:B6').values = entries;
      sheet.getRange('C1').values = [["'=1+2"]];
      const range = sheet.getRange('A1:C6').load('values,formulas');
      await context.sync();
      return { values: range.values, formulas: range.formulas };
    });
    expect(read.values).toEqual([
      [123, '00123', '=1+2'],
      [45569, '2024-10-04', ''],
      [3, '=1+2', ''],
      [-5, '-5', ''],
      [0.5, '50%', ''],
      [2, '+1+1', ''],
    ]);
    expect(read.formulas.map((row) => row[0])).toEqual([123, 45569, '=1+2', -5, 0.5, '=+1+1']);
    expect(read.formulas[0]?.[2]).toBe('=1+2');
  });

  it('leaves cells alone where the array holds null, and fills a range with one value', async () => {
    const values = await Excel.run(async (context) => {
      const range = active(context).getRange('A1:B2');
      range.values = 7 as unknown as unknown[][];
      const second = active(context).getRange('A1:B2');
      second.values = [
        [null, 1],
        [2, null],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 1],
      [2, 7],
    ]);
  });

  it('refuses an array of another shape', async () => {
    const error = await errorOf(async (context) => {
      active(context).getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(error.debugInfo.errorLocation).toBe('Range.values');
  });

  it('calculates formulas again when what they refer to changes', async () => {
    const sums = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('A3').formulas = [['=SUM(A1:A2)*2']];
      const before = sheet.getRange('A3').load('values');
      await context.sync();
      sheet.getRange('A1').values = [[10]];
      const after = sheet.getRange('A3').load('values');
      await context.sync();
      return [before.values[0]?.[0], after.values[0]?.[0]];
    });
    expect(sums).toEqual([6, 24]);
  });

  it('gives null for whole columns, and refuses more than 5,000,000 cells', async () => {
    const [values, address] = await Excel.run(async (context) => {
      const range = active(context).getRange('A:C').load('values,address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toBeNull();
    expect(address).toBe('Sheet1!A:C');
    const error = await errorOf(async (context) => {
      active(context).getRange('A1:J500001').load('values');
      await context.sync();
    });
    expect(error.code).toBe('RangeExceedsLimit');
  });

  it('throws PropertyNotLoaded from the client for what was not asked for', async () => {
    const error = await errorOf(async (context) => {
      const range = active(context).getRange('A1').load('address');
      await context.sync();
      return range.values;
    });
    expect(error.code).toBe('PropertyNotLoaded');
  });

  it('keeps ranges between syncs, and forgets them after the run', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:A2');
      range.values = [[1], [2]];
      await context.sync();
      range.values = [[3], [4]];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[3], [4]]);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const kept = await Excel.run(async (context) => {
      active(context).getRange('A1').track();
      await context.sync();
      return office().host.keptRanges();
    });
    expect(kept).toBe(1);
  });
});

describe('Excel.Range: other ranges', () => {
  useOffice();

  async function address(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
    return Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('B2:D5').values = Array.from({ length: 4 }, (_, r) => [r, r, r]);
      sheet.getRange('H9').values = [['far']];
      const range = find(sheet).load('address');
      await context.sync();
      return range.address.replace('Sheet1!', '');
    });
  }

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['B2', (sheet) => sheet.getRange('B2:D5').getCell(0, 0)],
    ['B3:D3', (sheet) => sheet.getRange('B2:D5').getRow(1)],
    ['C2:C5', (sheet) => sheet.getRange('B2:D5').getColumn(1)],
    ['D5', (sheet) => sheet.getRange('B2:D5').getLastCell()],
    ['B5:D5', (sheet) => sheet.getRange('B2:D5').getLastRow()],
    ['C3:E6', (sheet) => sheet.getRange('B2:D5').getOffsetRange(1, 1)],
    ['B2:E6', (sheet) => sheet.getRange('B2:D5').getResizedRange(1, 1)],
    ['B2:B3', (sheet) => sheet.getRange('B2:D5').getAbsoluteResizedRange(2, 1)],
    ['B2:H9', (sheet) => sheet.getRange('B2:D5').getBoundingRect('H9')],
    ['C3:D5', (sheet) => sheet.getRange('B2:D5').getIntersection(sheet.getRange('C3:Z99'))],
    ['E2:F5', (sheet) => sheet.getRange('B2:D5').getColumnsAfter(2)],
    ['B6:D6', (sheet) => sheet.getRange('B2:D5').getRowsBelow(1)],
    ['2:5', (sheet) => sheet.getRange('B2:D5').getEntireRow()],
    ['B:D', (sheet) => sheet.getRange('B2:D5').getEntireColumn()],
    ['B2:H9', (sheet) => sheet.getUsedRange()],
    ['B2:D5', (sheet) => sheet.getRange('A:D').getUsedRange(true)],
    ['B2:D5', (sheet) => sheet.getRange('C3').getSurroundingRegion()],
    ['F7', (sheet) => sheet.getRange('F7').getSurroundingRegion()],
    ['D5', (sheet) => sheet.getRange('D2').getRangeEdge('Down')],
    ['C1:E3', (sheet) => sheet.getRangeByIndexes(0, 2, 3, 3)],
  ])('%s', async (expected, find) => {
    expect(await address(find)).toBe(expected);
  });

  it('has a null object where ranges do not meet or nothing is used', async () => {
    const nulls = await Excel.run(async (context) => {
      const sheet = active(context);
      const meet = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      const used = sheet.getUsedRangeOrNullObject();
      const below = used.getRow(0);
      await context.sync();
      return [meet.isNullObject, used.isNullObject, below.isNullObject];
    });
    expect(nulls).toEqual([true, true, true]);
  });

  it('refuses ranges off the sheet and addresses that are none', async () => {
    for (const find of [
      (sheet: Excel.Worksheet) => sheet.getRange('A1').getOffsetRange(-1, 0),
      (sheet: Excel.Worksheet) => sheet.getRange('nonsense!!'),
    ]) {
      const error = await errorOf(async (context) => {
        find(active(context)).load('address');
        await context.sync();
      });
      expect(['InvalidArgument', 'ItemNotFound']).toContain(error.code);
    }
  });
});

describe('Excel.Range: looks and shape', () => {
  const office = useOffice();

  it('sets and reads formats; mixed ones are null', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      const head = sheet.getRange('A1:B1');
      head.format.fill.color = '#ddeeff';
      head.format.font.bold = true;
      head.format.horizontalAlignment = 'Center';
      head.format.columnWidth = 90;
      head.format.borders.getItem('EdgeBottom').style = 'Continuous';
      const both = sheet.getRange('A1:A2').load('format/fill/color,format/font/bold');
      head.load({ format: { fill: { color: true }, columnWidth: true, horizontalAlignment: true } });
      await context.sync();
      return [
        head.format.fill.color,
        head.format.columnWidth,
        head.format.horizontalAlignment,
        both.format.fill.color,
        both.format.font.bold,
      ];
    });
    expect(seen).toEqual(['#DDEEFF', 90, 'Center', null, null]);
  });

  it('sets number formats for a whole column with one text, and names their kinds', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A:A').numberFormat = 'yyyy-mm-dd' as unknown as string[][];
      sheet.getRange('A1:B1').values = [[45569, 0.25]];
      sheet.getRange('B1').numberFormat = [['0.0%']];
      const range = sheet.getRange('A1:B1').load('text,numberFormat,numberFormatCategories');
      await context.sync();
      return [range.text, range.numberFormat, range.numberFormatCategories];
    });
    expect(seen).toEqual([[['2024-10-04', '25.0%']], [['yyyy-mm-dd', '0.0%']], [['Date', 'Percentage']]]);
  });

  it('clears contents, formats, or both', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      range.format.fill.color = 'red';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      range.load('values');
      const fills = ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).load('format/fill/color'));
      await context.sync();
      return [range.values, fills.map((cell) => cell.format.fill.color)];
    });
    expect(seen).toEqual([
      [[''], [2], ['']],
      ['#FF0000', '#FFFFFF', '#FFFFFF'],
    ]);
  });

  it('inserts and deletes cells, rows and columns', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B3').values = [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ];
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('B1').delete('Up');
      const used = sheet.getUsedRange().load('values,address');
      await context.sync();
      return [used.address, used.values];
    });
    expect(seen).toEqual([
      'Sheet1!B1:C4',
      [
        ['', 'a'],
        [2, ''],
        [3, 'b'],
        ['', 'c'],
      ],
    ]);
  });

  it('selects, merges, hides, copies and sorts', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B4').values = [
        ['n', 'v'],
        ['c', 3],
        ['a', 1],
        ['b', 2],
      ];
      sheet.getRange('A1:B4').sort.apply([{ key: 1, ascending: false }], false, true);
      sheet.getRange('D1').copyFrom('A1:B4');
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A6:B6').merge();
      sheet.getRange('D1:E4').select();
      const selected = context.workbook.getSelectedRange().load('address,values');
      const view = sheet.getRange('A1:B4').getVisibleView().load('values,rowCount');
      await context.sync();
      return [selected.address, selected.values, view.values, view.rowCount];
    });
    const sorted = [
      ['n', 'v'],
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ];
    expect(seen).toEqual(['Sheet1!D1:E4', sorted, [sorted[0], sorted[2], sorted[3]], 3]);
    expect(office().workbook.sheets[0]?.merged).toHaveLength(1);
  });
});
