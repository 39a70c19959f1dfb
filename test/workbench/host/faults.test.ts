import {
  editBefore,
  failingRequest,
  lostSession,
  noAnswer,
  slowAnswer,
  throttling,
  typeAsColleague,
} from '../../../src/workbench/host';
import { createWorkbook } from '../../../src/workbench/model';
import { rowsOf } from '../../support/run-in-office';
import { errorOf, useOffice } from '../../support/use-office';

/** One request that writes A1 and A2 of a row each. */
async function write(first: unknown, second: unknown = first): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1').values = [[first]];
  sheet.getRange('A2').values = [[second]];
  await context.sync();
}

const codeOf = (job: Promise<unknown>): Promise<unknown> =>
  job.then(
    () => 'done',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );

describe('faults between Office.js and the host', () => {
  const office = useOffice(() => ({ workbook: createWorkbook() }));
  const cells = () => office().workbook.sheets.map(rowsOf)[0];

  it('lets the nth request fail, and only that one', async () => {
    office().faults.inject(failingRequest(2, 'AccessDenied'));
    expect(await codeOf(write(1))).toBe('done');
    expect(await codeOf(write(2))).toBe('AccessDenied');
    expect(cells()).toEqual([[1], [1]]);
    expect(await codeOf(write(3))).toBe('done');
    expect(cells()).toEqual([[3], [3]]);
    expect(office().faults.requests()).toBe(3);
  });

  it('keeps what a failing request had done, as Excel does', async () => {
    office().faults.inject(failingRequest(1, 'GeneralException', 'half'));
    expect(await codeOf(write('new'))).toBe('GeneralException');
    const [[a] = [], [b] = []] = cells() ?? [];
    expect([a, b]).toEqual(['new', undefined]);
  });

  it.each([
    ['nothing', []],
    ['whole', [[5], [5]]],
  ] as const)('loses the session with %s of the request done, until a new one', async (applied, rows) => {
    office().faults.inject(lostSession(1, applied));
    const error = await errorOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('A2').values = [[5]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidOrTimedOutSession');
    expect(error.message).toContain('408');
    expect(await codeOf(write(6))).toBe('InvalidOrTimedOutSession');
    expect(cells()).toEqual(rows);
    office().faults.clear();
    expect(await codeOf(write(7))).toBe('done');
    expect(cells()).toEqual([[7], [7]]);
  });

  it('refuses for a while when there are too many requests', async () => {
    office().faults.inject(throttling(1, 2));
    expect([await codeOf(write(1)), await codeOf(write(2)), await codeOf(write(3))]).toEqual([
      'ActivityLimitReached',
      'ActivityLimitReached',
      'done',
    ]);
  });

  it('never answers, and answers the next', async () => {
    office().faults.inject(noAnswer(1, 'whole'));
    const first = codeOf(write(1));
    const patience = new Promise((resolve) => setTimeout(resolve, 50, 'no answer'));
    expect(await Promise.race([first, patience])).toBe('no answer');
    expect(cells()).toEqual([[1], [1]]);
    expect(await codeOf(write(2))).toBe('done');
  });

  it('is slow, and keeps the order of requests', async () => {
    office().faults.inject(slowAnswer(1, 60));
    const began = Date.now();
    const order: number[] = [];
    await Promise.all([1, 2].map((at) => write(at).then(() => order.push(at))));
    expect(Date.now() - began).toBeGreaterThanOrEqual(55);
    expect(order).toEqual([1, 2]);
    expect(cells()).toEqual([[2], [2]]);
  });

  it('lets a colleague edit between two requests, which the add-in hears of', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    const rows = [['客户'], ['=1+1']];
    office().faults.inject(
      editBefore(2, (workbook) => typeAsColleague(workbook, { sheet: 'Sheet1', address: 'B1', rows })),
    );
    await write(1);
    expect(cells()).toEqual([[1], [1]]);
    await write(2);
    expect(cells()).toEqual([
      [2, '客户'],
      [2, 2],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toContain('B1:B2 Unknown');
  });
});
