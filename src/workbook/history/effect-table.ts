import type { Effect, EffectRow } from '../../classify';
import type { Block } from '../address';
import { type Corner, part, table } from '../drawn-sheet/sections';
import type { DrawnSection } from '../drawn-sheet/sheet-drawing';
import { asText, numberFormats, type Translate } from '../tier-columns';
import { figureOf, type HistoryWord, shareOf, tierFills } from './history-words';

const names = [
  'tier',
  'customers',
  'bought',
  'repurchase',
  'kept',
  'retention',
  'amount',
  'amountShare',
] as const;

/** Columns with a data bar: the rates and the share. */
const barColumns = [names.indexOf('repurchase'), names.indexOf('retention'), names.indexOf('amountShare')];

/** By tier as it was then: who bought again, who is still active, and the revenue since; a row for new customers. */
export function effectTable(
  effect: Effect,
  corner: Corner,
  translate: Translate,
  word: HistoryWord,
): { table: DrawnSection; bars: Block[] } {
  const { scheme, rows, added, total } = effect;
  const everything = total.amount + added.amount;
  const of = (name: string, row: EffectRow) => [
    asText(name),
    row.customers,
    row.bought,
    shareOf(row.bought, row.customers),
    row.kept,
    shareOf(row.kept, row.customers),
    figureOf(row.amount),
    shareOf(row.amount, everything),
  ];
  const cells = [
    ...scheme.categories.map(({ name }, i) => of(translate(name), rows[i])),
    // Of a new customer there is nothing to repeat or to keep.
    [
      asText(word('addedSince')),
      added.customers,
      ...['', '', '', ''],
      figureOf(added.amount),
      shareOf(added.amount, everything),
    ],
  ];
  const totals = of(word('total'), total);
  totals[1] = total.customers + added.customers;
  totals[6] = figureOf(everything);
  totals[7] = shareOf(everything, everything);
  const { general, integer, percent } = numberFormats;
  const drawn = table(corner, {
    header: names.map((name) => word(`columns.${name}`)),
    rows: cells,
    total: totals,
    formats: [general, integer, integer, percent, integer, percent, integer, percent],
    fills: tierFills(scheme),
  });
  const bars = barColumns.map((column) => ({
    firstRow: corner.row + 1,
    firstColumn: corner.column + column,
    rowCount: cells.length,
    columnCount: 1,
  }));
  const wrapped = { part: part(0, 0, 1, names.length), style: { wrap: true } };
  return { table: { ...drawn, looks: [...drawn.looks, wrapped] }, bars };
}
