import { faultCases, refreshPivots, runAgain, runFirst } from '../../support/fault-cases';
import { mishaps } from '../../support/fault-rounds';
import { isAllOrNothing } from '../../support/all-or-nothing';
import { startOffice } from '../../support/office-in-node';

describe.each(faultCases)('$name', ({ make, edit }) => {
  it.each(mishaps)('a second run is all or nothing, whichever request meets %s', async (mishap) => {
    const office = await startOffice({ workbook: make() });
    try {
      await runFirst();
      edit(office.workbook);
      await refreshPivots();
      await isAllOrNothing(office, mishap, runAgain);
    } finally {
      await office.stop();
    }
  });
});
