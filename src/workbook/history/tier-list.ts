import type { CellValue, SnapshotAbout } from '../../classify';
import { type Corner, part, table } from '../drawn-sheet/sections';
import type { DrawnSection } from '../drawn-sheet/sheet-drawing';
import { asText, numberFormats, type Translate } from '../tier-columns';
import { figureOf, type HistoryWord, schemeName } from './history-words';

/** Rows of the list; so many are about 200 kB of what is remembered of the sheet. */
export const mostListed = 2_500;

/** Points of its columns: date, method, tier, customers, orders, revenue. */
export const listWidths = [80, 110, 130, 75, 75, 95];

const headers = ['date', 'method', 'tier', 'customers', 'orders', 'revenue'] as const;

/**
 * One row for each tier of each snapshot, newest snapshot first: a plain table, for pivots and charts of the user's own.
 *
 * @returns the section, and how many of the snapshots it holds: the oldest may not find room
 */
export function tierList(
  snapshots: readonly SnapshotAbout[],
  corner: Corner,
  translate: Translate,
  word: HistoryWord,
): { section: DrawnSection; listed: number } {
  const rows: CellValue[][] = [];
  let listed = 0;
  for (const about of [...snapshots].reverse()) {
    const own = rowsOf(about, translate);
    if (rows.length > 0 && rows.length + own.length > mostListed) break;
    rows.push(...own);
    listed += 1;
  }
  const { date, general, integer } = numberFormats;
  const drawn = table(corner, {
    header: headers.map((name) => word(`list.${name}`)),
    rows,
    formats: [date, general, general, integer, integer, integer],
  });
  const dates = { part: part(0, 0, 1 + rows.length), style: { align: 'left' as const } };
  return { section: { ...drawn, looks: [...drawn.looks, dates] }, listed };
}

const rowsOf = ({ asOf, tiers }: SnapshotAbout, translate: Translate): CellValue[][] =>
  tiers.flatMap((scheme) =>
    scheme.categories.map(({ name, customers, orders, amount }) => [
      asOf,
      asText(schemeName(scheme, translate)),
      asText(translate(name)),
      customers,
      figureOf(orders),
      figureOf(amount),
    ]),
  );
