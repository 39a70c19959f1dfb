import { maxBatchBytes } from '../../src/workbook/batches';
import { createWorkbook, putValue } from '../../src/workbench/model';
import { runOnSelection } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const customers = 50_000;

function ordersWorkbook() {
  const workbook = createWorkbook(['Orders']);
  const [sheet] = workbook.sheets;
  ['Customer', 'Order date', 'Amount'].forEach((header, column) => putValue(sheet.cells, 0, column, header));
  for (let row = 1; row <= customers; row += 1) {
    putValue(sheet.cells, row, 0, `C${String(row).padStart(6, '0')}`);
    putValue(sheet.cells, row, 1, 45_000 + ((row * 7919) % 700));
    putValue(sheet.cells, row, 2, ((row * 104_729) % 100_000) / 100);
  }
  return workbook;
}

describe('a run over 50,000 customers', () => {
  const office = useOffice(() => ({ workbook: ordersWorkbook() }));

  it('writes with as many syncs as its bytes need, and 25', async () => {
    await runOnSelection(undefined, {
      confirm: () => {
        office().host.resetStats();
        return true;
      },
    });
    const { syncs, requestBytes } = office().host.stats();
    expect(syncs).toBeLessThanOrEqual(Math.ceil(requestBytes / maxBatchBytes) + 25);
  }, 300_000);
});
