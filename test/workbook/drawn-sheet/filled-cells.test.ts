import { enterValue, type Sheet } from '../../../src/workbench/model';
import { translatorFor } from '../../../src/locales/translate';
import { cellsWhere, filledCells } from '../../../src/workbook/drawn-sheet/filled-cells';
import { section } from '../../../src/workbook/drawn-sheet/sections';
import { storedWritten } from '../../../src/workbook/locate-written';
import { inExcel } from '../../../src/workbook/excel';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { orderRows } from '../../support/order-rows';
import {
  classifyHere,
  rowsOf,
  runOnSelection,
  sheetOf,
  today,
  workbookOf,
} from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

it('blank cells of a section are not filled', () => {
  const isFilled = filledCells({ sections: [section({ row: 2, column: 1 }, [['a', '', 0]], [])] });
  expect([isFilled(2, 1), isFilled(2, 2), isFilled(2, 3), isFilled(1, 1)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  const whole = { firstRow: 2, firstColumn: 1, rowCount: 1, columnCount: 3 };
  expect(
    cellsWhere([whole], isFilled).map(({ firstColumn, columnCount }) => [firstColumn, columnCount]),
  ).toEqual([
    [1, 1],
    [3, 1],
  ]);
});

describe('what a user typed between our texts', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(60, 12), 'Orders') }));
  const refresh = () => refreshTiers({ classifier: classifyHere, translate: translatorFor('en'), today });

  /** Blank cells of our sections. */
  async function blanks(kind: 'summary' | 'rules'): Promise<{ row: number; column: number }[]> {
    const written = await inExcel(storedWritten);
    const sections = written?.drawn[kind]?.drawing.sections ?? [];
    const isFilled = filledCells({ sections });
    return cellsWhere(
      sections.map(({ block }) => block),
      (row, column) => !isFilled(row, column),
    ).map(({ firstRow, firstColumn }) => ({ row: firstRow, column: firstColumn }));
  }

  it.each([
    ['summary', 'Summary'],
    ['rules', 'Rules'],
  ] as const)('stays on the %s page at a refresh, an undo and a removal', async (kind, name) => {
    const { workbook } = office();
    await runOnSelection();
    const free = await blanks(kind);
    expect(free.length).toBeGreaterThan(3);
    const sheet: Sheet = sheetOf(workbook, name);
    for (const [n, { row, column }] of free.entries())
      enterValue(workbook, sheet, row, column, `mine ${String(n)}`, 'user');
    const mine = () => free.map(({ row, column }) => rowsOf(sheet)[row]?.[column]);
    const typed = mine();
    expect(typed).toEqual(free.map((_, n) => `mine ${String(n)}`));
    await refresh();
    expect(mine()).toEqual(typed);
    await undoLastRun();
    expect(mine()).toEqual(typed);
    await refresh();
    expect((await removeEverything()).keptSheets).toEqual([name]);
    expect(mine()).toEqual(typed);
    expect(
      rowsOf(sheet)
        .flat()
        .filter((cell) => cell !== ''),
    ).toHaveLength(typed.length);
  });
});
