import { createWorkbook, enterValue, valueAt } from '../../../src/workbench/model';
import { payloadLimit } from '../../../src/workbench/host';
import { errorOf, useOffice } from '../../support/use-office';

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe('the host: limits', () => {
  const office = useOffice();

  it('refuses requests over 5 MB, and does nothing of them', async () => {
    const error = await errorOf(async (context) => {
      active(context).getRange('A1').values = [[1]];
      active(context).getRange('A2').values = [['x'.repeat(payloadLimit)]];
      await context.sync();
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    const [sheet] = office().workbook.sheets;
    expect(sheet && valueAt(sheet.cells, 0, 0)).toBe('');
  });

  it('counts bytes, not characters: Chinese text reaches the limit three times as soon', async () => {
    const error = await errorOf(async (context) => {
      active(context).getRange('A1').values = [['客'.repeat(payloadLimit / 3)]];
      await context.sync();
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('refuses responses over 5 MB', async () => {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    for (let row = 0; sheet && row < 60; row += 1)
      enterValue(workbook, sheet, row, 0, 'y'.repeat(100_000), 'user');
    const error = await errorOf(async (context) => {
      active(context).getRange('A1:A60').load('values');
      await context.sync();
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('keeps what was done before an error, and says where the error was', async () => {
    const error = await errorOf(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1').values = [['before']];
      sheet.tables.getItem('nothing').delete();
      sheet.getRange('A2').values = [['after']];
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('TableCollection.getItem');
    expect(JSON.stringify(error.debugInfo)).toContain('surroundingStatements');
    const [sheet] = office().workbook.sheets;
    expect(sheet && [valueAt(sheet.cells, 0, 0), valueAt(sheet.cells, 1, 0)]).toEqual(['before', '']);
  });

  it('counts what goes through, until it is reset', async () => {
    const { host } = office();
    await Excel.run(async (context) => {
      active(context).getRange('A1').values = [['客户']];
      await context.sync();
    });
    const stats = host.stats();
    expect(stats.syncs).toBeGreaterThanOrEqual(1);
    expect(stats.largestRequest).toBeGreaterThan(100);
    expect(stats.requestBytes).toBeGreaterThanOrEqual(stats.largestRequest);
    expect(stats.responseBytes).toBeGreaterThanOrEqual(stats.largestResponse);
    host.resetStats();
    expect(host.stats()).toEqual({
      syncs: 0,
      requestBytes: 0,
      responseBytes: 0,
      largestRequest: 0,
      largestResponse: 0,
    });
  });
});

describe('the host: size', () => {
  const office = useOffice();

  it('writes 200,000 rows of 3 cells in blocks and reads them back', async () => {
    const rows = 200_000;
    const step = 20_000;
    const block = (start: number) =>
      Array.from({ length: step }, (_, at) => [`C${start + at}`, start + at, (start + at) / 4]);
    await Excel.run(async (context) => {
      const sheet = active(context);
      for (let start = 0; start < rows; start += step) {
        sheet.getRangeByIndexes(start, 0, step, 3).values = block(start);
        await context.sync();
      }
      const used = sheet.getUsedRange(true).load('address');
      const last = sheet.getRangeByIndexes(rows - step, 0, step, 3).load('values');
      await context.sync();
      expect(used.address).toBe('Sheet1!A1:C200000');
      expect(last.values).toEqual(block(rows - step));
    });
    const { largestRequest, largestResponse } = office().host.stats();
    expect(largestRequest).toBeLessThan(payloadLimit);
    expect(largestResponse).toBeLessThan(payloadLimit);
  }, 120_000);

  it('holds a full sheet column', async () => {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    await Excel.run(async (context) => {
      const range = active(context).getRange('C1048576');
      range.values = [[1]];
      const region = active(context).getUsedRange().load('address');
      await context.sync();
      expect(region.address).toBe('Sheet1!C1048576');
    });
    expect(sheet.cells.columns.size).toBe(1);
    expect(sheet.cells.columns.get(2)?.size).toBe(1);
  });
});

describe.each(['1.7', '1.9', '1.14', '1.17'])('the host with ExcelApi %s', (requirementSet) => {
  useOffice(() => ({ requirementSet, workbook: createWorkbook() }));
  const has = (set: string) => Office.context.requirements.isSetSupported('ExcelApi', set);

  it('says what it has', () => {
    const sets = ['1.1', '1.7', '1.8', '1.9', '1.10', '1.13', '1.14', '1.17', '1.18'];
    const minor = (set: string) => Number(set.split('.')[1]);
    expect(sets.filter(has)).toEqual(sets.filter((set) => minor(set) <= minor(requirementSet)));
  });

  it.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ['1.8', 'pivotTables.add', (context) => active(context).pivotTables.add('P', 'A1:B2', 'D1').load('name')],
    ['1.9', 'getSelectedRanges', (context) => context.workbook.getSelectedRanges().load('address')],
    [
      '1.13',
      'Range.getRangeEdge',
      (context) => active(context).getRange('A1').getRangeEdge('Down').load('address'),
    ],
    [
      '1.14',
      'conditionalFormats.getItemOrNullObject',
      (context) => active(context).getRange('A1').conditionalFormats.getItemOrNullObject('x').load('type'),
    ],
    [
      '1.12',
      'numberFormatCategories',
      (context) => active(context).getRange('A1').load('numberFormatCategories'),
    ],
  ])('answers ApiNotFound for what needs %s (%s) and is not there', async (set, _what, act) => {
    const outcome = await Excel.run(async (context) => {
      active(context).getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      act(context);
      await context.sync();
      return 'done';
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error));
    expect(outcome).toBe(has(set) ? 'done' : 'ApiNotFound');
  });
});

describe('the host: members it does not have', () => {
  useOffice();
  it('answers ApiNotFound', async () => {
    const error = await errorOf(async (context) => {
      active(context).shapes.load('items/name');
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
  });
  it('answers ApiNotFound for values that are not there', async () => {
    const error = await errorOf(async (context) => {
      active(context).getRange('A1').load('colour');
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
  });
});
