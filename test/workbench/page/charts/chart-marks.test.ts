import { putValue, resolveChart, type Workbook } from '../../../../src/workbench/model';
import { chartMarks } from '../../../../src/workbench/page/charts/chart-marks';
import type { Mark } from '../../../../src/workbench/page/charts/mark';
import { chartsWorkbook, tiers } from '../../files/charts-workbook';

function marksOf(name: string, workbook: Workbook = chartsWorkbook()): Mark[] {
  const chart = workbook.sheets[0]?.charts.find((one) => one.name === name);
  if (!chart) throw new Error(`no chart ${name}`);
  return chartMarks(resolveChart(workbook, chart));
}

const texts = (marks: readonly Mark[]) => marks.flatMap(({ text }) => text ?? []);
/** The rectangles with a fill, from left to right: the frame and legend keys are left out. */
const columns = (marks: readonly Mark[], colors: readonly string[]) =>
  marks.filter(
    ({ tag, attributes }) =>
      tag === 'rect' && colors.includes(String(attributes.fill)) && Number(attributes.width) > 15,
  );

describe('a chart that is drawn', () => {
  it('has title, axes with number formats, categories and legend', () => {
    const shown = texts(marksOf('Pareto'));
    expect(shown).toEqual(
      expect.arrayContaining(['Revenue by tier & 累计占比', '¥500,000', '20%', 'Revenue', 'Share']),
    );
    expect(shown).toEqual(expect.arrayContaining(tiers.map(([name]) => name)));
  });

  it('has columns as high as their values, a point in its own colour', () => {
    const found = columns(marksOf('Pareto'), ['#1F4E79', '#C55A11']);
    expect(found.map(({ attributes }) => attributes.fill)).toEqual([
      '#C55A11',
      '#1F4E79',
      '#1F4E79',
      '#1F4E79',
    ]);
    const heights = found.map(({ attributes }) => Number(attributes.height));
    const [first] = heights;
    expect(heights.map((height) => (height / (first ?? 0)) * tiers[0]?.[2])).toEqual(
      tiers.map(([, , revenue]) => expect.closeTo(revenue, -4)),
    );
  });

  it('has the cumulative line on an axis of its own, up to the top', () => {
    const marks = marksOf('Pareto');
    const points = marks.filter(({ tag }) => tag === 'circle').map(({ attributes }) => Number(attributes.cy));
    const top = marks.find(({ text }) => text === '100%');
    expect(points).toHaveLength(4);
    expect([...points].sort((a, b) => b - a)).toEqual(points);
    expect(points[3]).toBeCloseTo(Number(top?.attributes.y), 0);
  });

  it('follows its cells', () => {
    const workbook = chartsWorkbook();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    putValue(sheet.cells, 4, 0, 'Gone');
    putValue(sheet.cells, 4, 1, 9000);
    const shown = texts(marksOf('Bars', workbook));
    expect(shown).toEqual(expect.arrayContaining(['Gone', '9,000']));
    expect(shown).not.toContain('Lost');
  });

  it('leaves out rows that are hidden', () => {
    const workbook = chartsWorkbook();
    workbook.sheets[0]?.hiddenRows.add(4);
    expect(texts(marksOf('Bars', workbook))).not.toContain('Lost');
  });

  it('stacks columns, and sets bars from the top where they are reversed', () => {
    const stacked = columns(marksOf('Stacked'), ['#4472C4', '#ED7D31']);
    const [customers, revenue] = [stacked[0]?.attributes, stacked[4]?.attributes];
    expect(Number(revenue?.y) + Number(revenue?.height)).toBeCloseTo(Number(customers?.y), 0);
    const bars = columns(marksOf('Bars'), ['#4472C4', '#A5A5A5']);
    const tops = bars.map(({ attributes }) => Number(attributes.y));
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  it.each(['Pie', 'Doughnut'])('cuts a %s into shares', (name) => {
    const marks = marksOf(name);
    expect(marks.filter(({ tag }) => tag === 'path')).toHaveLength(4);
    expect(texts(marks)).toEqual(expect.arrayContaining(['12%', '25%', '16%', '47%']));
  });

  it('stays in its box', () => {
    const { width, height } = { width: (360 * 4) / 3, height: (216 * 4) / 3 };
    for (const { tag, attributes } of marksOf('Pareto')) {
      if (tag !== 'rect') continue;
      expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(width);
      expect(Number(attributes.y) + Number(attributes.height)).toBeLessThanOrEqual(height);
    }
  });
});
