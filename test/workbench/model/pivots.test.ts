import fc from 'fast-check';
import {
  addAxisField,
  addDataField,
  addPivot,
  areaOf,
  type CellValue,
  createWorkbook,
  drawPivot,
  enterValues,
  type Pivot,
  readValues,
  type Sheet,
  type Workbook,
} from '../../../src/workbench/model';

interface Row {
  region: string;
  tier: string;
  amount: number;
}

function pivotOf(rows: Row[]): { workbook: Workbook; target: Sheet; pivot: Pivot } {
  const workbook = createWorkbook(['Data', 'Summary']);
  const [data, target] = workbook.sheets;
  if (!data || !target) throw new Error('no sheets');
  const area = areaOf(0, 0, rows.length + 1, 3);
  const cells = rows.map(({ region, tier, amount }) => [`'${region}`, `'${tier}`, amount]);
  enterValues(workbook, data, area, [['Region', 'Tier', 'Amount'], ...cells], 'user');
  const source = { kind: 'range', sheetId: data.id, area } as const;
  return { workbook, target, pivot: addPivot(workbook, target, 'P', source, { row: 2, column: 1 }) };
}

const rowOf = fc.record({
  region: fc.constantFrom('North', 'South', '东', 'west'),
  tier: fc.constantFrom('VIP', 'Regular', 'New'),
  amount: fc.integer({ min: -1000, max: 1000 }),
});

describe('a pivot table', () => {
  it('keeps totals: its items add up to its grand total, and that to the source', () => {
    fc.assert(
      fc.property(
        fc.array(rowOf, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('Compact' as const, 'Tabular' as const, 'Outline' as const),
        fc.boolean(),
        (rows, layout, crossed) => {
          const { workbook, target, pivot } = pivotOf(rows);
          pivot.layout = layout;
          addAxisField(workbook, target, pivot, 'rows', 'Tier');
          if (crossed) addAxisField(workbook, target, pivot, 'columns', 'Region');
          addDataField(workbook, target, pivot, 'Amount');
          const cells = readValues(target.cells, pivot.area);
          const { headerRows, labelColumns } = pivot.frame;
          const figures = cells.slice(headerRows).map((row) => row.slice(labelColumns));
          const number = (value: CellValue | undefined) => (typeof value === 'number' ? value : 0);
          const sum = (values: readonly (CellValue | undefined)[]) =>
            values.reduce((total: number, value) => total + number(value), 0);
          const items = figures.slice(0, -1);
          const total = figures.at(-1) ?? [];
          const expected = rows.reduce((all, row) => all + row.amount, 0);
          expect(number(total.at(-1))).toBe(expected);
          total.forEach((value, column) => expect(number(value)).toBe(sum(items.map((row) => row[column]))));
          if (crossed) for (const row of figures) expect(number(row.at(-1))).toBe(sum(row.slice(0, -1)));
        },
      ),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { minLength: 1, maxLength: 30 }), (rows) => {
        const drawn = [rows, [...rows].reverse()].map((some) => {
          const { workbook, target, pivot } = pivotOf(some);
          addAxisField(workbook, target, pivot, 'rows', 'Region');
          addAxisField(workbook, target, pivot, 'rows', 'Tier');
          addDataField(workbook, target, pivot, 'Amount');
          return readValues(target.cells, pivot.area);
        });
        expect(drawn[0]).toEqual(drawn[1]);
      }),
    );
  });

  it('orders items by their kind and value, blanks last, whatever their case', () => {
    const { workbook, target, pivot } = pivotOf([
      { region: 'b', tier: 'x', amount: 1 },
      { region: '', tier: 'x', amount: 2 },
      { region: 'A', tier: 'x', amount: 3 },
      { region: 'B', tier: 'x', amount: 4 },
    ]);
    addAxisField(workbook, target, pivot, 'rows', 'Region');
    const count = addDataField(workbook, target, pivot, 'Tier');
    expect(readValues(target.cells, pivot.area)).toEqual([
      ['Row Labels', 'Count of Tier'],
      ['A', 1],
      ['b', 2],
      ['(blank)', 1],
      ['Grand Total', 4],
    ]);
    expect(count.summarizeBy).toBe('Count');
  });

  it('leaves nothing behind when it gets smaller, and names filters above itself', () => {
    const { workbook, target, pivot } = pivotOf([
      { region: 'North', tier: 'VIP', amount: 1 },
      { region: 'South', tier: 'New', amount: 2 },
    ]);
    const tier = addAxisField(workbook, target, pivot, 'rows', 'Tier');
    addDataField(workbook, target, pivot, 'Amount');
    expect(pivot.area).toEqual(areaOf(2, 1, 4, 2));
    tier.shownItems = ['VIP'];
    const region = addAxisField(workbook, target, pivot, 'filters', 'Region');
    region.shownItems = ['North'];
    drawPivot(workbook, target, pivot);
    expect(readValues(target.cells, areaOf(2, 1, 6, 2))).toEqual([
      ['Region', 'North'],
      ['', ''],
      ['Row Labels', 'Sum of Amount'],
      ['VIP', 1],
      ['Grand Total', 1],
      ['', ''],
    ]);
  });

  it('takes at most three figures', () => {
    const { workbook, target, pivot } = pivotOf([{ region: 'a', tier: 'b', amount: 1 }]);
    for (let n = 0; n < 3; n += 1) addDataField(workbook, target, pivot, 'Amount');
    expect(pivot.values.map((value) => value.name)).toEqual([
      'Sum of Amount',
      'Sum of Amount2',
      'Sum of Amount3',
    ]);
    expect(() => addDataField(workbook, target, pivot, 'Amount')).toThrow(/as many/);
  });

  it('speaks the language of the user interface', () => {
    const { workbook, target, pivot } = pivotOf([{ region: '东', tier: 'VIP', amount: 5 }]);
    workbook.language = 'zh-CN';
    addAxisField(workbook, target, pivot, 'rows', 'Region');
    addDataField(workbook, target, pivot, 'Amount');
    expect(readValues(target.cells, pivot.area).map(([label]) => label)).toEqual(['行标签', '东', '总计']);
  });
});
