import { writeColumns } from '../../src/workbook/write-columns';
import { kindOf, rowsOf, sheetOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

describe('writing columns', () => {
  const office = useOffice();
  const sheet = () => sheetOf(office().workbook, 'Sheet1');

  it('takes few trips below 5 MB, and no more bytes than the cells need', async () => {
    const rowCount = 50_000;
    const columns = Array.from({ length: 12 }, (_, column) => ({
      column,
      cell: (row: number) => (column % 3 === 0 ? `'客户${String(row)}` : row / (column + 1)),
    }));
    const done: number[] = [];
    const place = { sheetId: sheet().id, sheetName: 'Sheet1', firstRow: 1, rowCount, columns };
    await writeColumns(place, { onRows: (rows) => done.push(rows) });
    const { syncs, requestBytes, largestRequest } = office().host.stats();
    expect(largestRequest).toBeLessThan(5_000_000);
    expect(syncs).toBeLessThanOrEqual(Math.ceil(requestBytes / 4_000_000) + 1);
    const cells = columns.reduce((sum, { cell }) => {
      for (let row = 0; row < rowCount; row++) sum += JSON.stringify(cell(row)).length + 1;
      return sum;
    }, 0);
    expect(requestBytes).toBeLessThan(cells * 1.25);
    expect(done.at(-1)).toBe(rowCount);
    expect(rowsOf(sheet())[rowCount]).toEqual(
      columns
        .map(({ cell }) => String(cell(rowCount - 1)).replace("'", ''))
        .map((text, i) => (i % 3 === 0 ? text : Number(text))),
    );
  }, 60_000);

  it('leaves cells between its columns and cells without a value alone', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:D2').values = [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ];
      await context.sync();
    });
    const columns = [
      { column: 0, cell: () => 'x' },
      { column: 3, cell: (row: number) => (row === 0 ? null : '') },
    ];
    await writeColumns({ sheetId: sheet().id, sheetName: 'Sheet1', firstRow: 0, rowCount: 2, columns });
    expect(rowsOf(sheet())).toEqual([
      ['x', 2, 3, 4],
      ['x', 6, 7, ''],
    ]);
  });

  it('stops between two trips when cancelled', async () => {
    const abort = new AbortController();
    const columns = [{ column: 0, cell: () => `'${'x'.repeat(1000)}` }];
    const job = writeColumns(
      { sheetId: sheet().id, sheetName: 'Sheet1', firstRow: 0, rowCount: 20_000, columns },
      {
        signal: abort.signal,
        onRows: () => {
          abort.abort();
        },
      },
    );
    expect(await kindOf(job)).toBe('cancelled');
    expect(office().host.stats().syncs).toBe(1);
  });
});
