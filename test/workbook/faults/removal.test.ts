import { removeEverything } from '../../../src/workbook/remove-everything';
import { faultCases, runAgain, runFirst } from '../../support/fault-cases';
import { mishaps } from '../../support/fault-rounds';
import { startOffice } from '../../support/office-in-node';
import { snapshot } from '../../support/run-in-office';
import { endsWhole } from '../../support/whole-end';

describe.each(faultCases)('$name', ({ make, edit }) => {
  it.each(mishaps)('a removal is all or nothing, whichever request meets %s', async (mishap) => {
    const control = make();
    edit(control);
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    try {
      await runFirst();
      edit(workbook);
      await runAgain();
      await endsWhole(
        office,
        mishap,
        (signal) => removeEverything({ signal }),
        () => {
          expect(snapshot(workbook)).toBe(snapshot(control));
        },
      );
    } finally {
      await office.stop();
    }
  });
});
