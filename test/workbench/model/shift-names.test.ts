import {
  areaOf,
  createWorkbook,
  deleteCells,
  insertCells,
  type Sheet,
  sheetRows,
  type Workbook,
} from '../../../src/workbench/model';

function book(formula: string): { workbook: Workbook; sheet: Sheet } {
  const workbook = createWorkbook(['My data']);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  workbook.names.push({ name: 'ours', formula, sheetId: undefined, visible: false, comment: '' });
  return { workbook, sheet };
}
const columns = (first: number, count: number) => areaOf(0, first, sheetRows, count);

describe('defined names', () => {
  it('follow inserted and deleted columns', () => {
    const { workbook, sheet } = book("='My data'!$E$1:$F$9");
    insertCells(workbook, sheet, columns(0, 2), 'Right', 'user');
    expect(workbook.names[0]?.formula).toBe("='My data'!$G$1:$H$9");
    deleteCells(workbook, sheet, columns(1, 1), 'Left', 'user');
    expect(workbook.names[0]?.formula).toBe("='My data'!$F$1:$G$9");
  });

  it('say #REF! when their cells are gone', () => {
    const { workbook, sheet } = book("='My data'!$E$1");
    deleteCells(workbook, sheet, columns(4, 1), 'Left', 'user');
    expect(workbook.names[0]?.formula).toBe('=#REF!');
  });

  it('stay when the cells are elsewhere, and when they are no reference', () => {
    for (const formula of ['=Other!$E$1', '=0.8', "='My data'!$A$1"]) {
      const { workbook, sheet } = book(formula);
      insertCells(workbook, sheet, columns(2, 1), 'Right', 'user');
      expect(workbook.names[0]?.formula).toBe(formula);
    }
  });
});
