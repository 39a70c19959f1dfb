import {
  addTable,
  areaOf,
  calculate,
  createWorkbook,
  ensureCalculated,
  enterValue,
  enterValues,
  putFormula,
  type Sheet,
  valueAt,
  type Workbook,
} from '../../../src/workbench/model';

function sheetOf(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('formulas', () => {
  const workbook = createWorkbook(['Sheet1', 'Other sheet']);
  const sheet = sheetOf(workbook);
  enterValues(
    workbook,
    sheet,
    areaOf(0, 0, 5, 3),
    [
      ['Customer', 'Amount', 'Tier'],
      ['a', 10, 'VIP'],
      ['b', 20, 'vip'],
      ['c', 30, 'Regular'],
      ['d', '#N/A', ''],
    ],
    'user',
  );
  addTable(workbook, sheet, areaOf(0, 0, 5, 3), true, 'Orders');
  workbook.names.push({ name: 'Cut', formula: '=0.8', sheetId: undefined, visible: true, comment: '' });

  it.each<[string, unknown]>([
    ['=1+2*3^2', 19],
    ['=-2^2', 4],
    ['=(1+2)*3', 9],
    ['=10%', 0.1],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=SUM(B2:B4)', 60],
    ['=SUM(B2:B5)', '#N/A'],
    ['=SUM(Orders[Amount])', '#N/A'],
    ['=AVERAGE(B2:B4)', 20],
    ['=COUNTA(A:A)', 5],
    ['=COUNTIF(C2:C5,"VIP")', 2],
    ['=SUMIF(C2:C4,"vip",B2:B4)', 30],
    ['=COUNTIF(B2:B5,">=20")', 2],
    ['=IF(B2>5,"big","small")', 'big'],
    ['=IFERROR(B5,0)', 0],
    ['=ISNUMBER(SEARCH("i",C2))', true],
    ['=C2=C3', true],
    ['=INDEX(A1:C5,3,2)', 20],
    ['=INDEX($1:$1048576,ROW(B3),COLUMN(B3))', 20],
    ['=INDEX(B1:B5,6)', '#REF!'],
    ['=INDEX(5,1)', '#VALUE!'],
    ['=ROUND(2.675,2)', 2.68],
    ['=1/0', '#DIV/0!'],
    ['="x"+1', '#VALUE!'],
    ["='Other sheet'!A1+1", 1],
    ['=Cut*2', 1.6],
    ['=nonsense', '#NAME?'],
    ['=LET(x,1,x)', '#NAME?'],
    ['=MAX(B2:B4)-MIN(B2,B3)', 20],
  ])('%s', (formula, value) => {
    enterValue(workbook, sheet, 0, 7, formula, 'user');
    ensureCalculated(workbook);
    expect(valueAt(sheet.cells, 0, 7)).toBe(value);
  });

  it('are calculated after those they refer to, and circles end', () => {
    enterValue(workbook, sheet, 10, 0, '=A12+1', 'user');
    enterValue(workbook, sheet, 11, 0, '=A13*2', 'user');
    enterValue(workbook, sheet, 12, 0, 5, 'user');
    enterValue(workbook, sheet, 13, 0, '=A15', 'user');
    enterValue(workbook, sheet, 14, 0, '=A14', 'user');
    calculate(workbook);
    expect(valueAt(sheet.cells, 10, 0)).toBe(11);
    expect(valueAt(sheet.cells, 14, 0)).toBe(0);
  });

  it('keep the value of their file when they are not understood', () => {
    putFormula(sheet.cells, 20, 0, '=XLOOKUP(1,A:A,B:B)', 42);
    calculate(workbook);
    expect(valueAt(sheet.cells, 20, 0)).toBe(42);
  });

  it('wait while calculation is manual', () => {
    workbook.calculationMode = 'Manual';
    enterValue(workbook, sheet, 30, 0, '=1+1', 'user');
    ensureCalculated(workbook);
    expect(valueAt(sheet.cells, 30, 0)).toBe('');
    workbook.calculationMode = 'Automatic';
  });
});
