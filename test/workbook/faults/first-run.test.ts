import { faultCases, runFirst } from '../../support/fault-cases';
import { mishaps } from '../../support/fault-rounds';
import { isAllOrNothing } from '../../support/all-or-nothing';
import { startOffice } from '../../support/office-in-node';

describe.each(faultCases)('$name', ({ make }) => {
  it.each(mishaps)('a first run is all or nothing, whichever request meets %s', async (mishap) => {
    const office = await startOffice({ workbook: make() });
    try {
      await isAllOrNothing(office, mishap, runFirst);
    } finally {
      await office.stop();
    }
  });
});
