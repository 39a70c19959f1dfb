import { putValue } from '../../src/workbench/model';
import { translatorFor } from '../../src/locales/translate';
import { asItWas, guardedFormula } from '../../src/workbook/backup';
import { refreshTiers } from '../../src/workbook/refresh';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { orderRows } from '../support/order-rows';
import { classifyHere, rowsOf, runOnSelection, sheetOf, today, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

it.each([
  ["'quoted", "'quoted", "''quoted"],
  ["''twice", "''twice", "'''twice"],
  ['=1+1', '=1+1', "'=1+1"],
  ['=1+1', 2, '=1+1'],
  ['00123', '00123', "'00123"],
  ['#N/A', '#N/A', '#N/A'],
])('%s with the value %s is written back as %s', (formula, value, written) => {
  expect(asItWas(guardedFormula(formula, value))).toBe(written);
});

describe('ids that begin with an apostrophe', () => {
  const office = useOffice(() => {
    const workbook = workbookOf(orderRows(60, 12), 'Orders');
    const [sheet] = workbook.sheets;
    for (const [n, id] of ["'quoted", "''twice", "'=1+1"].entries())
      for (const row of [3 + n, 13 + n]) putValue(sheet.cells, row, 0, id);
    return { workbook };
  });
  const idsOf = () => rowsOf(sheetOf(office().workbook, 'Customer tiers')).map(([id]) => id);

  it('keep it at a second run and at its undo', async () => {
    const { workbook } = office();
    await runOnSelection();
    const ids = idsOf();
    expect(ids).toEqual(expect.arrayContaining(["'quoted", "''twice", "'=1+1"]));
    putValue(workbook.sheets[0].cells, 5, 2, 9999);
    await refreshTiers({ classifier: classifyHere, translate: translatorFor('en'), today });
    expect([...idsOf()].sort()).toEqual([...ids].sort());
    putValue(workbook.sheets[0].cells, 5, 2, orderRows(60, 12)[5]?.[2] ?? '');
    await undoLastRun();
    expect(idsOf()).toEqual(ids);
  });
});
