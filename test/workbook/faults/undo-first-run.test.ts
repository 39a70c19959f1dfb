import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { faultCases, runFirst } from '../../support/fault-cases';
import { mishaps } from '../../support/fault-rounds';
import { startOffice } from '../../support/office-in-node';
import { snapshot } from '../../support/run-in-office';
import { endsWhole } from '../../support/whole-end';

describe.each(faultCases)('$name', ({ make }) => {
  it.each(mishaps)('undoing a first run is all or nothing, whichever request meets %s', async (mishap) => {
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    try {
      const untouched = snapshot(workbook);
      await runFirst();
      await endsWhole(
        office,
        mishap,
        (signal) => undoLastRun({ signal }),
        () => {
          expect(snapshot(workbook)).toBe(untouched);
        },
      );
    } finally {
      await office.stop();
    }
  });
});
