import { dissolveTable, type Workbook } from '../../../src/workbench/model';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { isAllOrNothing } from '../../support/all-or-nothing';
import { faultCases, refreshPivots, runAgain, runFirst } from '../../support/fault-cases';
import type { Mishap } from '../../support/fault-rounds';
import { startOffice } from '../../support/office-in-node';
import { rowsOf } from '../../support/run-in-office';
import { endsWhole } from '../../support/whole-end';

/** Makes ranges of all tables of a workbook, ours too. */
function toRanges(workbook: Workbook): void {
  for (const sheet of workbook.sheets)
    for (const table of [...sheet.tables]) dissolveTable(workbook, sheet, table);
}

const mishaps: readonly Mishap[] = ['an error code, half done', 'a lost session, all done'];
const withTables = faultCases.filter(({ name }) => name !== 'customer rows in a range');

describe.each(withTables)('$name, all tables made ranges', ({ make, edit }) => {
  it.each(mishaps)('a second run is all or nothing, whichever request meets %s', async (mishap) => {
    const office = await startOffice({ workbook: make() });
    try {
      await runFirst();
      toRanges(office.workbook);
      // From here on the pivots are of ranges, which can be made again.
      await runFirst();
      edit(office.workbook);
      await refreshPivots();
      await isAllOrNothing(office, mishap, runAgain);
    } finally {
      await office.stop();
    }
  });

  it.each(mishaps)('an undo is all or nothing, whichever request meets %s', async (mishap) => {
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    try {
      await runFirst();
      edit(workbook);
      await refreshPivots();
      const lists = () =>
        workbook.sheets
          .filter(({ name }) => ['Orders', 'Customers', 'Customer tiers'].includes(name))
          .map((sheet) => rowsOf(sheet));
      const pivots = () => workbook.sheets.flatMap((sheet) => sheet.pivots.map(({ name }) => name));
      const edited = [lists(), pivots()];
      await runFirst();
      toRanges(workbook);
      await endsWhole(
        office,
        mishap,
        (signal) => undoLastRun({ signal }),
        () => {
          expect([lists(), pivots()]).toEqual(edited);
        },
      );
    } finally {
      await office.stop();
    }
  });
});
