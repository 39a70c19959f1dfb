import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { faultCases, refreshPivots, runAgain, runFirst } from '../../support/fault-cases';
import { mishaps } from '../../support/fault-rounds';
import { startOffice } from '../../support/office-in-node';
import { sheetsSnapshot } from '../../support/run-in-office';
import { endsWhole } from '../../support/whole-end';

/** Columns that come back to a table get ids of their own. */
const withoutIds = (text: string): string => text.replaceAll(/^\s*"id": \d+,\n/gm, '');

describe.each(faultCases)('$name', ({ make, edit }) => {
  it.each(mishaps)('undoing a second run is all or nothing, whichever request meets %s', async (mishap) => {
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    try {
      await runFirst();
      edit(workbook);
      await refreshPivots();
      const edited = withoutIds(sheetsSnapshot(workbook));
      await runAgain();
      await endsWhole(
        office,
        mishap,
        (signal) => undoLastRun({ signal }),
        () => {
          expect(withoutIds(sheetsSnapshot(workbook))).toBe(edited);
        },
      );
    } finally {
      await office.stop();
    }
  });
});
