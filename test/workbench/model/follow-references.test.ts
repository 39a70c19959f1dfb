import {
  addChart,
  addRule,
  areaOf,
  createWorkbook,
  deleteCells,
  formulaAt,
  insertCells,
  putFormula,
  putValue,
  renameSheet,
  wholeSheet,
} from '../../../src/workbench/model';
import { movedReferences, renamedReferences } from '../../../src/workbench/model/shift-references';

/** Two columns are inserted before column B of the sheet Data. */
const twoColumns = (block: { row: number; column: number; rowCount: number; columnCount: number }) =>
  block.column >= 1
    ? { ...block, column: block.column + 2 }
    : block.column + block.columnCount > 1
      ? { ...block, columnCount: block.columnCount + 2 }
      : block;

describe('references follow their cells', () => {
  it.each([
    ['=B2', 'Data', '=D2'],
    ['=$B$2&"B2"&Data!C3', 'Other', '=$B$2&"B2"&Data!E3'],
    ['=SUM(A1:C9)+LOG10(B1)', 'Data', '=SUM(A1:E9)+LOG10(D1)'],
    ["='My sheet'!B2+B2", 'Data', "='My sheet'!B2+D2"],
    ['=A1', 'Data', '=A1'],
    ['=B:B', 'Data', '=B:B'],
  ])('%s on %s becomes %s', (before, own, after) => {
    expect(movedReferences(before, own, 'Data', twoColumns)).toBe(after);
  });

  it('is #REF! where the cells are gone', () => {
    expect(movedReferences('=Data!B2+1', 'Other', 'Data', () => undefined)).toBe('=Data!#REF!+1');
  });

  it('says the new name of a sheet, quoted where it must be', () => {
    expect(renamedReferences('=Data!B2&"Data!B2"', 'data', 'My data')).toBe('=\'My data\'!B2&"Data!B2"');
  });
});

describe('inserting, deleting and renaming', () => {
  function filled() {
    const workbook = createWorkbook(['Data', 'Summary']);
    const [data, summary] = workbook.sheets;
    [
      ['Tier', 'Revenue'],
      ['A', 3],
      ['B', 1],
    ].forEach((row, r) => row.forEach((value, c) => putValue(data.cells, r, c, value)));
    putFormula(summary.cells, 0, 0, '=SUM(Data!B2:B3)', 4);
    addRule(workbook, data, [areaOf(1, 0, 2, 2)], { type: 'Custom', formula: '=$A2="A"', format: {} });
    addChart(workbook, summary, 'Pie', { sheet: data, area: areaOf(0, 0, 3, 2) }, 'Columns');
    return { workbook, data, summary };
  }

  it('moves formulas of other sheets, rules and charts with an inserted column', () => {
    const { workbook, data, summary } = filled();
    insertCells(workbook, data, { ...wholeSheet, columnCount: 1 }, 'Right', 'user');
    expect(formulaAt(summary.cells, 0, 0)).toBe('=SUM(Data!C2:C3)');
    expect(data.conditionalFormats[0].rule).toMatchObject({ formula: '=$B2="A"' });
    expect(summary.charts[0].series[0]).toMatchObject({
      values: 'Data!$C$2:$C$3',
      categories: 'Data!$B$2:$B$3',
    });
    deleteCells(workbook, data, { ...wholeSheet, columnCount: 1 }, 'Left', 'user');
    expect(formulaAt(summary.cells, 0, 0)).toBe('=SUM(Data!B2:B3)');
    expect(data.conditionalFormats[0].rule).toMatchObject({ formula: '=$A2="A"' });
  });

  it('counts relative references of a rule from the cell that is its first now, where rows or columns of it go', () => {
    const { workbook, data } = filled();
    const [rule] = data.conditionalFormats;
    const formula = () => (rule.rule.type === 'Custom' ? rule.rule.formula : '');
    rule.rule = { type: 'Custom', formula: '=AND($A2="A",A2<>B2,A$2<9)', format: {} };
    deleteCells(workbook, data, areaOf(1, 0, 1, 16_384), 'Up', 'user');
    expect(rule.areas).toEqual([areaOf(1, 0, 1, 2)]);
    expect(formula()).toBe('=AND($A2="A",A2<>B2,#REF!<9)');
    deleteCells(workbook, data, areaOf(0, 0, 1_048_576, 1), 'Left', 'user');
    expect(rule.areas).toEqual([areaOf(1, 0, 1, 1)]);
    expect(formula()).toBe('=AND(#REF!="A",A2<>A2,#REF!<9)');
  });

  it('says a renamed sheet everywhere', () => {
    const { workbook, data, summary } = filled();
    workbook.names.push({
      name: 'All',
      formula: '=Data!$A$1',
      sheetId: undefined,
      visible: true,
      comment: '',
    });
    renameSheet(workbook, data, '数据 1');
    expect(formulaAt(summary.cells, 0, 0)).toBe("=SUM('数据 1'!B2:B3)");
    expect(summary.charts[0].series[0].values).toBe("'数据 1'!$B$2:$B$3");
    expect(workbook.names[0].formula).toBe("='数据 1'!$A$1");
  });
});
