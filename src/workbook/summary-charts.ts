import type { CategoryCount, MethodResult } from '../classify';
import type { Block } from './address';
import { columnHeader } from './category-column';
import type { DrawnChart } from './drawn-sheet/drawn-chart';
import { houseLooks } from './drawn-sheet/looks';
import { type Corner, heading, line, table } from './drawn-sheet/sections';
import type { DrawnSection } from './drawn-sheet/sheet-drawing';
import { paretoGroups } from './pareto';
import type { SummaryParts } from './summary-words';
import { asText, numberFormats } from './tier-columns';
import { chartColours } from './tier-palette';

/** The charts of the summary: the figures they are drawn from, and each chart for a place on the page. */
export interface SummaryCharts {
  figures: DrawnSection[];
  shares?: (place: Block) => DrawnChart;
  pareto?: (place: Block) => DrawnChart;
}

/** Columns of the figures. */
export const figureColumns = 3;

/** With so many groups a group is about 5 % of the customers. */
const groups = 20;

const { general, percent } = numberFormats;
const wholePercent = '0%';

/** Plans the charts; the figures they are drawn from stand from a corner on, for everyone to see. */
export function planCharts(
  corner: Corner,
  main: MethodResult | undefined,
  parts: SummaryParts,
): SummaryCharts {
  const { word } = parts;
  const figures: DrawnSection[] = [
    heading(word('figures'), corner, figureColumns),
    line(word('figuresNote'), { row: corner.row + 1, column: corner.column }, houseLooks.note),
  ];
  const next = () => {
    const { firstRow, rowCount } = figures[figures.length - 1].block;
    return { row: firstRow + rowCount + 1, column: corner.column };
  };
  const counts = main?.counts.filter(({ customers }) => customers > 0) ?? [];
  let shares: SummaryCharts['shares'];
  if (main && counts.length > 0) {
    const cells = sharesTable(next(), main, counts, parts);
    figures.push(cells);
    shares = (place) => sharesChart(place, cells.block, parts);
  }
  const pareto = paretoTable(next(), parts);
  if (pareto) figures.push(pareto.cells);
  return {
    figures: shares || pareto ? figures : [],
    ...(shares && { shares }),
    ...(pareto && { pareto: (place: Block) => paretoChart(place, pareto, parts) }),
  };
}

function sharesTable(
  corner: Corner,
  method: MethodResult,
  counts: readonly CategoryCount[],
  { classification, translate, word }: SummaryParts,
): DrawnSection {
  const { customers, amount } = classification.totals;
  return table(corner, {
    header: [columnHeader(classification, method, translate), word('customerShare'), word('revenueShare')],
    rows: counts.map((count) => [
      asText(translate(count.name)),
      customers > 0 ? count.customers / customers : 0,
      amount > 0 ? count.amount / amount : 0,
    ]),
    formats: [general, percent, percent],
  });
}

/** The cells below the header of a column of a table. */
const below = ({ firstRow, firstColumn, rowCount }: Block, column: number): Block => ({
  firstRow: firstRow + 1,
  firstColumn: firstColumn + column,
  rowCount: rowCount - 1,
  columnCount: 1,
});

function sharesChart(place: Block, cells: Block, { word }: SummaryParts): DrawnChart {
  const categories = below(cells, 0);
  return {
    name: 'CustomerTiersShares',
    type: 'BarClustered',
    title: word('sharesTitle'),
    place,
    legend: 'bottom',
    gap: 40,
    categoryAxis: { reversed: true },
    valueAxis: { numberFormat: wholePercent, gridlines: true, minimum: 0 },
    series: [
      {
        name: word('customerShare'),
        values: below(cells, 1),
        categories,
        colour: chartColours.quiet,
        labels: wholePercent,
      },
      {
        name: word('revenueShare'),
        values: below(cells, 2),
        categories,
        colour: chartColours.strong,
        labels: wholePercent,
      },
    ],
  };
}

interface ParetoCells {
  cells: DrawnSection;
  /** Share of revenue of the best fifth of the customers. */
  fifth: number;
}

function paretoTable(corner: Corner, { classification, word, money }: SummaryParts): ParetoCells | undefined {
  const column = classification.columns.find(({ key }) => key === 'facts.amount');
  if (column?.kind !== 'number') return undefined;
  const curve = paretoGroups(column.values, groups);
  const fifth = curve.find(({ upTo }) => upTo >= 0.2 - 1e-9);
  if (curve.length < 2 || !fifth || !Number.isFinite(fifth.cumulative)) return undefined;
  const cells = table(corner, {
    header: [word('paretoCustomers'), word('revenue'), word('paretoCumulative')],
    rows: curve.map(({ upTo, amount, cumulative }) => [
      asText(`${String(Math.round(upTo * 100))}%`),
      amount,
      cumulative,
    ]),
    formats: [general, money, percent],
  });
  return { cells, fifth: fifth.cumulative };
}

function paretoChart(place: Block, { cells, fifth }: ParetoCells, { word, money }: SummaryParts): DrawnChart {
  const categories = below(cells.block, 0);
  return {
    name: 'CustomerTiersPareto',
    type: 'ColumnClustered',
    title: word('paretoTitle', { revenue: fifth }),
    place,
    legend: 'bottom',
    gap: 25,
    categoryAxis: { title: word('paretoAxis') },
    valueAxis: { numberFormat: money, gridlines: true, minimum: 0 },
    secondaryAxis: { numberFormat: wholePercent, minimum: 0, maximum: 1, majorUnit: 0.2 },
    series: [
      {
        name: word('revenue'),
        values: below(cells.block, 1),
        categories,
        colour: chartColours.quiet,
      },
      {
        name: word('paretoCumulative'),
        values: below(cells.block, 2),
        categories,
        colour: chartColours.accent,
        type: 'Line',
        secondary: true,
      },
    ],
  };
}
