import { conditionalLook, rulesInOrder } from '../../../src/workbench/model';
import { errorOf, useOffice } from '../../support/use-office';

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe('Excel.ConditionalFormat of every kind', () => {
  const office = useOffice();

  function look(row: number, column: number) {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    return sheet && conditionalLook(workbook, sheet, rulesInOrder(sheet), row, column);
  }

  it('fills cells by value, text and formula; the last added rule comes first', async () => {
    const kinds = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B4').values = [
        ['VIP', 1],
        ['vip', 5],
        ['Regular', 9],
        ['', 20],
      ];
      const byText = sheet.getRange('A1:A4').conditionalFormats.add('CellValue');
      byText.cellValue.rule = { formula1: '="VIP"', operator: 'EqualTo' };
      byText.cellValue.format.fill.color = '#112233';
      byText.cellValue.format.font.color = '#FFFFFF';
      const between = sheet.getRange('B1:B4').conditionalFormats.add('CellValue');
      between.cellValue.rule = { formula1: '5', formula2: '=10', operator: 'Between' };
      between.cellValue.format.font.bold = true;
      const contains = sheet.getRange('A1:A4').conditionalFormats.add('ContainsText');
      contains.textComparison.rule = { operator: 'Contains', text: 'gul' };
      contains.textComparison.format.fill.color = 'yellow';
      const custom = sheet.getRange('A1:B4').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B1>10';
      custom.custom.format.fill.color = '#FF0000';
      const rules = sheet.getRange('A1:B4').conditionalFormats.load('items/type,items/priority');
      await context.sync();
      return rules.items.map((rule) => [rule.type, rule.priority]);
    });
    expect(kinds).toEqual([
      ['Custom', 0],
      ['ContainsText', 1],
      ['CellValue', 2],
      ['CellValue', 3],
    ]);
    expect(look(0, 0)?.format).toEqual({ fill: '#112233', fontColor: '#FFFFFF' });
    expect(look(1, 0)?.format.fill).toBe('#112233');
    expect(look(2, 0)?.format.fill).toBe('#FFFF00');
    expect(look(1, 1)?.format).toEqual({ bold: true });
    expect(look(3, 0)?.format.fill).toBe('#FF0000');
    expect(look(3, 1)?.format.fill).toBe('#FF0000');
    expect(look(9, 9)).toBeUndefined();
  });

  it('draws data bars, colour scales and icons, and reads them back', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:C3').values = [
        [0, 0, 0],
        [50, 50, 50],
        [100, 100, 100],
      ];
      const bar = sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#638EC6';
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      const scale = sheet.getRange('B1:B3').conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#000000' },
        maximum: { type: 'HighestValue', color: '#FFFFFF' },
      };
      const icons = sheet.getRange('C1:C3').conditionalFormats.add('IconSet');
      icons.iconSet.style = 'ThreeTriangles';
      bar.load('dataBar/lowerBoundRule,dataBar/positiveFormat/gradientFill');
      scale.load('colorScale/threeColorScale,colorScale/criteria');
      icons.load('iconSet/style');
      await context.sync();
      return [
        bar.dataBar.lowerBoundRule,
        bar.dataBar.positiveFormat.gradientFill,
        scale.colorScale.threeColorScale,
        icons.iconSet.style,
      ];
    });
    expect(seen).toEqual([{ type: 'Number', formula: '0' }, false, false, 'ThreeTriangles']);
    expect(look(1, 0)?.bar).toMatchObject({ from: 0, to: 0.5, color: '#638EC6', gradient: false });
    expect(look(1, 1)?.format.fill).toBe('#808080');
    expect([0, 1, 2].map((row) => look(row, 2)?.icon?.index)).toEqual([0, 1, 2]);
  });

  it('finds rules by id, tells their kind, orders, deletes and clears them', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:A9');
      const first = range.conditionalFormats.add('PresetCriteria');
      first.preset.rule = { criterion: 'DuplicateValues' };
      const second = range.conditionalFormats.add('TopBottom');
      second.topBottom.rule = { rank: 1, type: 'TopItems' };
      first.load('id,type');
      const wrong = first.cellValueOrNullObject;
      wrong.load('rule');
      await context.sync();
      expect([first.type, wrong.isNullObject]).toEqual(['PresetCriteria', true]);
      first.priority = 0;
      const found = range.conditionalFormats.getItemOrNullObject(first.id).load('priority');
      const none = range.conditionalFormats.getItemOrNullObject('unknown');
      const on = first.getRange().load('address');
      await context.sync();
      expect([found.priority, none.isNullObject, on.address]).toEqual([0, true, 'Sheet1!A1:A9']);
      first.delete();
      const count = range.conditionalFormats.getCount();
      active(context).getRange('A1:A3').conditionalFormats.clearAll();
      const rest = second.getRanges().load('address');
      await context.sync();
      expect([count.value, rest.address]).toEqual([1, 'Sheet1!A4:A9']);
    });
  });

  it('throws when a rule is read as another kind', async () => {
    const error = await errorOf(async (context) => {
      const rule = active(context).getRange('A1').conditionalFormats.add('DataBar');
      rule.load('custom/rule/formula');
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperation');
  });
});
