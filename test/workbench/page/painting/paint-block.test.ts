import { type PaintedCell } from '../../../../src/workbench/page/painting/painted-cell';
import { paintBlock } from '../../../../src/workbench/page/painting/paint-block';
import { areaOf, createWorkbook, putValue, type Sheet, type Workbook } from '../../../../src/workbench/model';
import { tiersWorkbook } from '../../files/tiers-workbook';

function paint(workbook: Workbook, sheet: Sheet | undefined, row: number, column: number): PaintedCell {
  if (!sheet) throw new Error('no sheet');
  const cell = paintBlock(workbook, sheet, [row], [column]).cells[0]?.[0];
  if (!cell) throw new Error('nothing painted');
  return cell;
}

describe('paintBlock', () => {
  const workbook = tiersWorkbook();
  const [tiers, summary] = workbook.sheets;

  it('shows values under their number formats, numbers to the right', () => {
    expect(paint(workbook, tiers, 1, 2)).toMatchObject({ text: '2023-03-15', align: 'right', number: true });
    expect(paint(workbook, tiers, 4, 3)).toMatchObject({ text: '-$35.25' });
    expect(paint(workbook, tiers, 3, 0)).toMatchObject({ text: '=HYPERLINK("x")', align: 'left' });
  });

  it('lays conditional fills, bars and scales over cells', () => {
    expect(paint(workbook, tiers, 1, 1)).toMatchObject({ fill: '#C6E0B4', color: '#1E4620' });
    expect(paint(workbook, tiers, 3, 1).fill).not.toBe('#C6E0B4');
    expect(paint(workbook, tiers, 1, 3).bar).toMatchObject({ to: 1, color: '#5B9BD5' });
    expect(paint(workbook, tiers, 3, 2).fill).toBe('#F8696B');
  });

  it('draws tables with header buttons and bands, the cell’s own format above', () => {
    expect(paint(workbook, tiers, 0, 0)).toMatchObject({
      button: true,
      fill: '#1F4E79',
      color: '#FFFFFF',
      bold: true,
    });
    expect(paint(workbook, tiers, 1, 0).fill).toBe('#D9E1F2');
    expect(paint(workbook, tiers, 2, 0).fill).toBeUndefined();
    expect(paint(workbook, tiers, 6, 0).borders).toBeUndefined();
  });

  it('draws pivots with a header and a grand total', () => {
    expect(paint(workbook, summary, 0, 0)).toMatchObject({ bold: true, button: true });
    expect(paint(workbook, summary, 4, 0)).toMatchObject({ text: 'Grand Total', bold: true });
    expect(paint(workbook, summary, 2, 0).bold).toBeUndefined();
  });

  it('lets text flow over blank cells as far as they are blank', () => {
    const plain = createWorkbook();
    const [sheet] = plain.sheets;
    if (!sheet) throw new Error('no sheet');
    putValue(sheet.cells, 0, 0, 'a long heading');
    putValue(sheet.cells, 0, 3, 'next');
    putValue(sheet.cells, 1, 0, 12);
    expect(paint(plain, sheet, 0, 0).spill).toBe(2);
    expect(paint(plain, sheet, 1, 0).spill).toBeUndefined();
    sheet.merged = [areaOf(0, 0, 1, 2)];
    expect(paint(plain, sheet, 0, 0)).toMatchObject({ merge: { rows: 1, columns: 2 } });
    expect(paint(plain, sheet, 0, 1)).toMatchObject({ merge: { rows: 0, columns: 0 } });
  });
});
