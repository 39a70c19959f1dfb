import { errorOf, useOffice } from '../../support/use-office';

describe('Excel.Chart', () => {
  const office = useOffice();

  async function addChart(context: Excel.RequestContext): Promise<Excel.Chart> {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').values = [
      ['Tier', 'Revenue', 'Share'],
      ['VIP', 100, 0.8],
      ['Regular', 25, 1],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    await context.sync();
    return chart;
  }

  it('takes series and categories from its range, and keeps what is set', async () => {
    await Excel.run(async (context) => {
      const chart = await addChart(context);
      chart.name = 'Pareto';
      chart.title.text = 'Revenue by tier';
      chart.title.format.font.size = 14;
      chart.legend.position = 'Right';
      chart.setPosition('E2', 'J12');
      chart.axes.valueAxis.maximum = 120;
      chart.axes.getItem('Value', 'Secondary').maximum = 1;
      const share = chart.series.getItemAt(1);
      share.chartType = 'Line';
      share.axisGroup = 'Secondary';
      share.format.line.color = '#D83B01';
      chart.series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor('#217346');
      chart.load('name,left,top,width,height,title/text,legend/position');
      chart.series.load('items/name,items/chartType');
      await context.sync();
      expect([chart.name, chart.title.text, chart.legend.position]).toEqual([
        'Pareto',
        'Revenue by tier',
        'Right',
      ]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([4 * 48, 15, 6 * 48, 11 * 15]);
      expect(chart.series.items.map((one) => [one.name, one.chartType])).toEqual([
        ['Revenue', 'ColumnClustered'],
        ['Share', 'Line'],
      ]);
    });
    const kept = office().workbook.sheets[0]?.charts[0];
    expect(kept?.series.map((one) => [one.values, one.categories])).toEqual([
      ['Sheet1!$B$2:$B$3', 'Sheet1!$A$2:$A$3'],
      ['Sheet1!$C$2:$C$3', 'Sheet1!$A$2:$A$3'],
    ]);
    expect(kept?.properties).toMatchObject({
      'Title.Format.Font.Size': 14,
      'Axes.ValueAxis.Maximum': 120,
      'Axes.Secondary.ValueAxis.Maximum': 1,
    });
    expect(kept?.series[0]?.properties).toEqual({ 'Points.0.Format.Fill.SolidColor': '#217346' });
  });

  it('adds and removes series, is found by name, and is deleted', async () => {
    const counts = await Excel.run(async (context) => {
      const chart = await addChart(context);
      const sheet = chart.worksheet;
      const added = chart.series.add('More');
      added.setValues(sheet.getRange('C2:C3'));
      added.setXAxisValues(sheet.getRange('A2:A3'));
      chart.series.getItemAt(0).delete();
      const series = chart.series.getCount();
      const missing = sheet.charts.getItemOrNullObject('nothing');
      await context.sync();
      sheet.charts.getItem('Chart 1').delete();
      const charts = sheet.charts.getCount();
      await context.sync();
      return [series.value, missing.isNullObject, charts.value];
    });
    expect(counts).toEqual([2, true, 0]);
  });

  it('takes the place of the selected cells while it is active', async () => {
    const error = await errorOf(async (context) => {
      const chart = await addChart(context);
      chart.activate();
      await context.sync();
      context.workbook.getSelectedRange().load('address');
      await context.sync();
    });
    expect(error.code).toBe('InvalidSelection');
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      cell.select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!B2');
    });
  });

  it('cannot be used after it is gone', async () => {
    const error = await errorOf(async (context) => {
      const chart = await addChart(context);
      chart.delete();
      chart.load('name');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
  });
});
