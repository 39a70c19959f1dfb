import type { SnapshotAbout, TierScheme } from '../../classify';
import type { DrawnChart } from '../drawn-sheet/drawn-chart';
import { type Corner, part, table } from '../drawn-sheet/sections';
import type { DrawnSection } from '../drawn-sheet/sheet-drawing';
import { asText, numberFormats, type Translate } from '../tier-columns';
import { swatchOf } from '../tier-palette';
import { countFormat } from './history-looks';
import type { HistoryWord } from './history-words';

const leading = 3;

/** A row per snapshot: date, customers, revenue, and customers per tier of one method. */
export function trendTable(
  snapshots: readonly SnapshotAbout[],
  scheme: TierScheme | undefined,
  corner: Corner,
  translate: Translate,
  word: HistoryWord,
): DrawnSection {
  const categories = scheme?.categories ?? [];
  const { general, integer } = numberFormats;
  const drawn = table(corner, {
    header: [
      word('date'),
      word('customers'),
      word('revenue'),
      ...categories.map(({ name }) => translate(name)),
    ],
    rows: snapshots.map(({ asOf, customers, amount, tiers }) => {
      const then = tiers.find(({ key }) => key === scheme?.key);
      return [
        // As text: on an axis of dates, columns would stand between their labels.
        asText(translate({ key: 'values.date', params: { value: asOf } })),
        customers,
        amount,
        // A tier that the scheme did not have then is blank, not nobody.
        ...categories.map(({ key }) => then?.categories.find((one) => one.key === key)?.customers ?? ''),
      ];
    }),
    formats: [general, integer, integer, ...categories.map(() => integer)],
  });
  return {
    ...drawn,
    looks: [
      ...drawn.looks,
      { part: part(0, 0, 1, leading + categories.length), style: { wrap: true } },
      ...(snapshots.length > 0 && categories.length > 0
        ? [
            {
              part: part(1, leading, snapshots.length, categories.length),
              style: { numberFormat: countFormat },
            },
          ]
        : []),
    ],
  };
}

/** Customers per tier from snapshot to snapshot, as stacked columns in the colours of the tiers. */
export function trendChart(
  { block }: DrawnSection,
  scheme: TierScheme,
  corner: Corner,
  size: { rows: number; columns: number },
  translate: Translate,
  word: HistoryWord,
): DrawnChart {
  const cells = (column: number) => ({
    firstRow: block.firstRow + 1,
    firstColumn: block.firstColumn + column,
    rowCount: block.rowCount - 1,
    columnCount: 1,
  });
  return {
    name: 'CustomerTiersHistory',
    type: 'ColumnStacked',
    title: word('chart'),
    place: {
      firstRow: corner.row,
      firstColumn: corner.column,
      rowCount: size.rows,
      columnCount: size.columns,
    },
    // The best tier on top.
    series: scheme.categories
      .map(({ name, rank }, at) => ({
        name: translate(name),
        values: cells(leading + at),
        categories: cells(0),
        colour: swatchOf(rank).fill,
      }))
      .reverse(),
    legend: 'right',
    valueAxis: { numberFormat: '#,##0', minimum: 0 },
    gap: 40,
  };
}
