import {
  addSheet,
  areaOf,
  createWorkbook,
  deleteCells,
  deleteSheet,
  insertCells,
  type Sheet,
  sheetColumns,
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

  it('say #REF! when their sheet is deleted, also once another one has its name', () => {
    const { workbook, sheet } = book("='My data'!$E$1");
    addSheet(workbook, 'Other');
    deleteSheet(workbook, sheet);
    addSheet(workbook, 'My data');
    expect(workbook.names[0]?.formula).toBe('=#REF!');
  });

  it('grow and shrink with rows inserted and deleted within, and move with those above', () => {
    const { workbook, sheet } = book("='My data'!$A$3:$C$9");
    insertCells(workbook, sheet, areaOf(5, 0, 2, sheetColumns), 'Down', 'user');
    expect(workbook.names[0]?.formula).toBe("='My data'!$A$3:$C$11");
    deleteCells(workbook, sheet, areaOf(0, 0, 1, sheetColumns), 'Up', 'user');
    expect(workbook.names[0]?.formula).toBe("='My data'!$A$2:$C$10");
    deleteCells(workbook, sheet, areaOf(8, 0, 9, sheetColumns), 'Up', 'user');
    expect(workbook.names[0]?.formula).toBe("='My data'!$A$2:$C$8");
  });

  it('stay when the cells are elsewhere, and when they are no reference', () => {
    for (const formula of ['=Other!$E$1', '=0.8', "='My data'!$A$1"]) {
      const { workbook, sheet } = book(formula);
      insertCells(workbook, sheet, columns(2, 1), 'Right', 'user');
      expect(workbook.names[0]?.formula).toBe(formula);
    }
  });
});
