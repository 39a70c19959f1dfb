import { errorOf, useOffice } from '../../support/use-office';

describe('Excel.Worksheet and its collection', () => {
  const office = useOffice();

  it('adds, finds, renames, moves, hides, activates and deletes sheets', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const tiers = worksheets.add('Customer tiers');
      const notes = worksheets.add();
      tiers.position = 0;
      tiers.tabColor = '#217346';
      tiers.activate();
      notes.visibility = 'Hidden';
      worksheets.load('items/name,items/visibility,items/position');
      const active = worksheets.getActiveWorksheet().load('name,tabColor,id');
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const missing = worksheets.getItemOrNullObject('nowhere');
      const found = worksheets.getItemOrNullObject('CUSTOMER TIERS').load('name');
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['Customer tiers', 'Visible'],
        ['Sheet1', 'Visible'],
        ['Sheet3', 'Hidden'],
      ]);
      expect([active.name, active.tabColor]).toEqual(['Customer tiers', '#217346']);
      expect([count.value, visible.value, missing.isNullObject, found.name]).toEqual([
        3,
        2,
        true,
        'Customer tiers',
      ]);
      tiers.name = 'Tiers';
      const byId = worksheets.getItem(active.id).load('name');
      await context.sync();
      expect(byId.name).toBe('Tiers');
      tiers.delete();
      await context.sync();
    });
    expect(office().workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Sheet3']);
    expect(office().workbook.activeSheetId).toBe(office().workbook.sheets[0]?.id);
  });

  it('copies a sheet beside another', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['kept']];
      context.workbook.worksheets.add('Last');
      const copy = sheet.copy('Before', context.workbook.worksheets.getItem('Last'));
      const cell = copy.getRange('A1').load('values');
      copy.load('position');
      await context.sync();
      expect([copy.position, cell.values]).toEqual([1, [['kept']]]);
    });
  });

  it('uses a sheet added in an earlier sync', async () => {
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      await context.sync();
      sheet.getRange('A1').values = [[5]];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      return cell.values;
    });
    expect(value).toEqual([[5]]);
  });

  it.each([
    [
      'an unknown sheet',
      'ItemNotFound',
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem('x').activate(),
    ],
    [
      'a taken name',
      'ItemAlreadyExists',
      (context: Excel.RequestContext) => void context.workbook.worksheets.add('sheet1').load('name'),
    ],
    [
      'a name with a slash',
      'InvalidArgument',
      (context: Excel.RequestContext) => void context.workbook.worksheets.add('a/b').load('name'),
    ],
    [
      'the last visible sheet',
      'InvalidOperation',
      (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().delete(),
    ],
  ])('refuses %s with %s', async (_what, code, act) => {
    const error = await errorOf(async (context) => {
      act(context);
      await context.sync();
    });
    expect(error.code).toBe(code);
  });

  it('deletes where it exists: a call on a null object does nothing', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Summary').delete();
      context.workbook.worksheets.add('Summary');
      await context.sync();
    });
    expect(office().workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Summary']);
  });

  it('freezes panes, hides gridlines, keeps page layout and custom properties', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.customProperties.add('made by', 'tiers');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const own = sheet.customProperties.getItemOrNullObject('made by').load('value');
      sheet.load('showGridlines,pageLayout/orientation');
      await context.sync();
      return [frozen.address, sheet.showGridlines, sheet.pageLayout.orientation, own.value];
    });
    expect(seen).toEqual(['Sheet1!1:1', false, 'Landscape', 'tiers']);
  });

  it('protects: writing, formatting and adding tables are denied until it is taken away', async () => {
    const protect = async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B:B').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, 'secret');
      await context.sync();
      return sheet;
    };
    await Excel.run(async (context) => {
      const sheet = await protect(context);
      sheet.getRange('B1').values = [['unlocked']];
      await context.sync();
    });
    for (const act of [
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').values = [[1]]),
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.fill.color = 'red'),
      (sheet: Excel.Worksheet) => void sheet.tables.add('A1:B3', true).load('name'),
      (sheet: Excel.Worksheet) => sheet.protection.unprotect('wrong'),
    ]) {
      const error = await errorOf(async (context) => {
        act(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
      expect(error.code).toBe('AccessDenied');
    }
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
    });
  });
});
