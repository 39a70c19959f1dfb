import { type Change, hasOtherRows, onCellsChanged, touchesData } from '../../src/workbook/source-changes';
import { customerRows, orderRows } from '../support/order-rows';
import { runOnSelection, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const data = { firstRow: 0, firstColumn: 0, rowCount: 10, columnCount: 4 };
const cell = (firstRow: number, firstColumn: number) => ({
  firstRow,
  firstColumn,
  rowCount: 1,
  columnCount: 1,
});

const edit = (sheet: string, address: string, value: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** Waits until so many changes were heard: events and what a handler asks of Excel take their time. */
async function until(heard: readonly Change[], count: number): Promise<readonly Change[]> {
  for (const end = Date.now() + 10_000; heard.length < count && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return heard;
}

/** Listens, keeping what is heard. */
const listen = (heard: Change[], isBusy = () => false) =>
  onCellsChanged({
    onChange: (change) => heard.push(change),
    onError: (error) => {
      throw error;
    },
    isBusy,
  });

describe('touchesData', () => {
  it('is about the data and the row below, not about columns of ours', () => {
    expect(touchesData(cell(3, 1), data, new Set([3]))).toBe(true);
    expect(touchesData(cell(10, 1), data, new Set([3]))).toBe(true);
    expect(touchesData(cell(3, 3), data, new Set([3]))).toBe(false);
    expect(touchesData(cell(11, 1), data, new Set())).toBe(false);
    expect(touchesData({ ...data, firstColumn: 3, columnCount: 2 }, data, new Set([3]))).toBe(false);
  });
});

describe('changes of order rows', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(50), 'Orders') }));

  /** Trips to Excel of some edits and of what follows from them. */
  async function syncsOf(edits: () => Promise<void>): Promise<number> {
    office().host.resetStats();
    await edits();
    await new Promise((resolve) => setTimeout(resolve, 900));
    return office().host.stats().syncs;
  }

  it('are told as they happen, until nobody listens', async () => {
    await runOnSelection();
    const heard: Change[] = [];
    const stop = await listen(heard);
    await edit('Orders', 'C3', 999);
    expect(await until(heard, 1)).toEqual(['source']);
    await edit('Customer tiers', 'A2', 'Somebody');
    expect(await until(heard, 2)).toEqual(['source', 'elsewhere']);
    await edit('Orders', 'A52', 'C001');
    expect(await until(heard, 3)).toEqual(['source', 'elsewhere', 'source']);
    await stop();
    await edit('Orders', 'C4', 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toHaveLength(3);
  });

  it('are passed over without a question while a run of ours is under way', async () => {
    await runOnSelection();
    const heard: Change[] = [];
    const stop = await listen(heard, () => true);
    const syncs = await syncsOf(() => edit('Orders', 'C3', 999));
    await stop();
    expect([heard, syncs]).toEqual([[], await syncsOf(() => edit('Orders', 'C3', 998))]);
  });

  it('are looked at together where many come at once', async () => {
    await runOnSelection();
    const heard: Change[] = [];
    const stop = await listen(heard);
    const edits = async () => {
      for (const row of [3, 4, 5, 6, 7, 8]) await edit('Orders', `C${String(row)}`, row);
    };
    const syncs = await syncsOf(edits);
    await stop();
    expect(heard).toEqual(['source']);
    expect(syncs - (await syncsOf(edits))).toBeLessThan(8);
  });

  it('are told by their number when the workbook is opened', async () => {
    expect(await hasOtherRows()).toBe(false);
    await runOnSelection();
    expect(await hasOtherRows()).toBe(false);
    await edit('Orders', 'A52', 'C001');
    expect(await hasOtherRows()).toBe(true);
  });
});

describe('changes of customer rows', () => {
  useOffice(() => ({ workbook: workbookOf(customerRows(30), 'Customers') }));

  it('are not those of the tiers beside them', async () => {
    await runOnSelection();
    const heard: Change[] = [];
    const stop = await listen(heard);
    await edit('Customers', 'F3', 'Somebody');
    expect(await until(heard, 1)).toEqual(['elsewhere']);
    await edit('Customers', 'B3', 45_001);
    expect(await until(heard, 2)).toEqual(['elsewhere', 'source']);
    await stop();
  });
});
