import { select, setMode } from '../../../src/workbench/model';
import { errorOf, useOffice } from '../../support/use-office';

describe('Excel.Workbook: selection', () => {
  const office = useOffice();

  it('gives the selected range, ranges and active cell', async () => {
    const [sheet] = office().workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
      row,
      column,
      rowCount,
      columnCount,
    });
    select(office().workbook, sheet, [area(1, 1, 3, 2)], { row: 2, column: 2 });
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const ranges = context.workbook.getSelectedRanges().load('areaCount,address');
      await context.sync();
      expect([range.address, cell.address, ranges.areaCount]).toEqual(['Sheet1!B2:C4', 'Sheet1!C3', 1]);
    });
    select(office().workbook, sheet, [area(0, 0, 1, 1), area(4, 4, 2, 2)]);
    await Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges();
      ranges.load('address,areas/items/address,cellCount');
      await context.sync();
      expect(ranges.areas.items.map((one) => one.address)).toEqual(['Sheet1!A1', 'Sheet1!E5:F6']);
      expect(ranges.cellCount).toBe(5);
    });
  });

  it.each(['several blocks', 'a chart', 'a cell being edited'])(
    'has no selected range with %s',
    async (what) => {
      const { workbook } = office();
      const [sheet] = workbook.sheets;
      const cell = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: 1 });
      if (sheet && what === 'several blocks') select(workbook, sheet, [cell(0), cell(5)]);
      else setMode(workbook, what === 'a chart' ? 'chartSelected' : 'editing');
      const error = await errorOf(async (context) => {
        context.workbook.getSelectedRange().load('address');
        await context.sync();
      });
      expect(error.code).toBe('InvalidSelection');
    },
  );
});

describe('Excel.Workbook: settings, names, properties and XML parts', () => {
  const office = useOffice();

  it('keeps settings as JSON values', async () => {
    const seen = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('recipe', { version: 1, methods: ['rfm'] });
      settings.add('gone', 'x');
      await context.sync();
      settings.getItem('gone').delete();
      const recipe = settings.getItemOrNullObject('recipe').load('key,value');
      const none = settings.getItemOrNullObject('gone');
      const count = settings.getCount();
      settings.load('items/key');
      await context.sync();
      return [recipe.value, none.isNullObject, count.value, settings.items.map((item) => item.key)];
    });
    expect(seen).toEqual([{ version: 1, methods: ['rfm'] }, true, 1, ['recipe']]);
    expect(office().workbook.settings.get('recipe')).toEqual({ version: 1, methods: ['rfm'] });
  });

  it('refuses settings beyond 2 MB', async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add('half', 'x'.repeat(1_500_000));
      await context.sync();
    });
    const error = await errorOf(async (context) => {
      context.workbook.settings.add('rest', 'x'.repeat(700_000));
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(office().workbook.settings.has('rest')).toBe(false);
  });

  it('names ranges and constants', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[1], [2]];
      const { names } = context.workbook;
      names.add('Amounts', sheet.getRange('A1:A2'), 'what was paid');
      names.add('Cut', '=0.8');
      sheet.names.add('Local', '=Sheet1!$B$1');
      await context.sync();
      const amounts = names.getItem('Amounts').load('type,value,formula,comment,scope');
      const cut = names.getItem('cut').load('type,value');
      const range = names.getItem('Amounts').getRange().load('values');
      const byName = sheet.getRange('Amounts').load('address');
      const count = names.getCount();
      await context.sync();
      return [amounts.toJSON(), cut.value, range.values, byName.address, count.value];
    });
    expect(seen).toEqual([
      {
        type: 'Range',
        value: 'Sheet1!A1:A2',
        formula: '=Sheet1!$A$1:$A$2',
        comment: 'what was paid',
        scope: 'Workbook',
      },
      0.8,
      [[1], [2]],
      'Sheet1!A1:A2',
      2,
    ]);
    const error = await errorOf(async (context) => {
      context.workbook.names.add('amounts', '=1');
      await context.sync();
    });
    expect(error.code).toBe('ItemAlreadyExists');
  });

  it('keeps XML parts and document properties', async () => {
    const seen = await Excel.run(async (context) => {
      const { customXmlParts, properties } = context.workbook;
      const part = customXmlParts.add('<t:recipe xmlns:t="urn:tiers"/>').load('id,namespaceUri');
      properties.title = 'Tiers';
      await context.sync();
      const xml = customXmlParts.getByNamespace('urn:tiers').getOnlyItem().getXml();
      const same = customXmlParts.getItem(part.id).getXml();
      properties.load('title');
      await context.sync();
      return [part.namespaceUri, xml.value === same.value, properties.title];
    });
    expect(seen).toEqual(['urn:tiers', true, 'Tiers']);
  });

  it('leaves formulas as they are while calculation is suspended, until the next sync', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').formulas = [[1], ['=A1*2']];
      await context.sync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const during = sheet.getRange('A2').load('values');
      await context.sync();
      const before = during.values;
      during.load('values');
      await context.sync();
      return [before, during.values];
    });
    expect(seen).toEqual([[[2]], [[10]]]);
  });

  it('has an application whose calculation can wait', async () => {
    const mode = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = 'Manual';
      application.calculate('Full');
      application.load('calculationMode,calculationState,decimalSeparator,cultureInfo/name');
      await context.sync();
      return [application.calculationMode, application.decimalSeparator, application.cultureInfo.name];
    });
    expect(mode).toEqual(['Manual', '.', 'en-US']);
  });
});
