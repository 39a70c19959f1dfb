import { recipeSchema } from '../../src/classify';
import { orderRows } from '../support/order-rows';
import { startOffice } from '../support/office-in-node';
import { kindOf, runOnSelection, snapshot, workbookOf } from '../support/run-in-office';

// That it is applied all or nothing, whichever request fails: see faults/.
describe('a plan', () => {
  it('is shown before anything is written, and written only if confirmed', async () => {
    const { workbook, stop } = await startOffice({ workbook: workbookOf(orderRows(120, 20), 'Orders') });
    try {
      const before = snapshot(workbook);
      const shown: unknown[] = [];
      const confirm = (touches: readonly unknown[]) => {
        shown.push(...touches);
        return false;
      };
      expect(await kindOf(runOnSelection(recipeSchema.parse({ version: 1 }), { confirm }))).toBe('cancelled');
      expect(snapshot(workbook)).toBe(before);
      expect(shown).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ what: 'sheet', sheet: 'Customer tiers', how: 'add' }),
          expect.objectContaining({ what: 'columns', range: 'A1:M21', how: 'add' }),
          expect.objectContaining({ what: 'table', range: 'A1:M21', how: 'add' }),
          expect.objectContaining({ what: 'sheet', sheet: 'Summary', how: 'add' }),
          expect.objectContaining({ what: 'pivot', sheet: 'Summary' }),
        ]),
      );
    } finally {
      await stop();
    }
  });
});
