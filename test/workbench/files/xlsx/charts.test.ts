import { DOMParser } from '@xmldom/xmldom';
import { openFile, saveFile } from '../../../../src/workbench/files';
import { resolveChart } from '../../../../src/workbench/model';
import { chartMarks } from '../../../../src/workbench/page/charts/chart-marks';
import { convertInLibreOffice } from '../../../support/libreoffice';
import { chartsWorkbook } from '../charts-workbook';

const before = chartsWorkbook();
const saved = saveFile(before);
const names = before.sheets[0]?.charts.map(({ name }) => name) ?? [];

describe('charts saved and opened again', () => {
  const opened = saved.then((bytes) => openFile(bytes, 'charts.xlsx'));

  it('are all there', async () => {
    expect((await opened).sheets[0]?.charts.map(({ name }) => name)).toEqual(names);
  });

  it.each(names)('look as before: %s', async (name) => {
    const workbook = await opened;
    const pictures = [before, workbook].map((book) => {
      const chart = book.sheets[0]?.charts.find((one) => one.name === name);
      if (!chart) throw new Error(`no chart ${name}`);
      return chartMarks(resolveChart(book, chart));
    });
    expect(pictures[1]).toEqual(pictures[0]);
  });

  it('keep their references, combinations and axes', async () => {
    const pareto = (await opened).sheets[0]?.charts.find(({ name }) => name === 'Pareto');
    expect(
      pareto?.series.map(({ values, categories, chartType, axisGroup }) => [
        values,
        categories,
        chartType,
        axisGroup,
      ]),
    ).toEqual([
      ["'Summary & 汇总'!$C$2:$C$5", "'Summary & 汇总'!$A$2:$A$5", undefined, 'Primary'],
      ["'Summary & 汇总'!$D$2:$D$5", "'Summary & 汇总'!$A$2:$A$5", 'LineMarkers', 'Secondary'],
    ]);
  });
});

describe('charts in LibreOffice', () => {
  const opened = saved
    .then((bytes) => convertInLibreOffice(bytes, 'fods'))
    .then((xml) => new DOMParser().parseFromString(xml.toString('utf8'), 'text/xml'));

  it('are charts of their kinds, with their titles, data and second axis', async () => {
    const charts = [...(await opened).getElementsByTagName('chart:chart')];
    expect(charts.map((chart) => chart.getAttribute('chart:class'))).toEqual([
      'chart:bar',
      'chart:bar',
      'chart:bar',
      'chart:circle',
      'chart:ring',
      'chart:line',
    ]);
    const [pareto] = charts;
    expect(pareto?.getElementsByTagName('chart:title')[0]?.textContent).toContain('累计占比');
    const series = [...(pareto?.getElementsByTagName('chart:series') ?? [])];
    expect(
      series.map((one) => [one.getAttribute('chart:class'), one.getAttribute('chart:attached-axis')]),
    ).toEqual([
      ['chart:bar', 'primary-y'],
      ['chart:line', 'secondary-y'],
    ]);
    expect(series[0]?.getAttribute('chart:values-cell-range-address')).toMatch(/C\$?2:.*C\$?5/);
  });
});
