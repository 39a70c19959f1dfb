import { type Block, columnRuns } from './address';
import { fillRules } from './fill-rules';
import { maxRules, type SheetRule } from './sheet-rule';
import { scaleColours } from './tier-palette';
import type { PlacedColumn, TierBlock } from './write-plan';

/**
 * The conditional formats of a block: a fill for each colour of its tiers, data bars behind money, one colour scale over all
 * scores, which share their range. Where eleven segments leave room for one of these only, it is the bar on the revenue.
 */
export function blockRules(block: TierBlock): SheetRule[] {
  const fills = fillRules(block);
  const { columns } = block;
  const [firstBar, ...bars] = columns
    .filter(({ isMoney }) => isMoney)
    .map((column): SheetRule => ({ kind: 'bar', blocks: blocksOf([column], block) }));
  const scores = columns.filter(({ isScore }) => isScore);
  const [low, middle, high] = scaleColours;
  const scale: SheetRule[] =
    scores.length > 0 ? [{ kind: 'scale', blocks: blocksOf(scores, block), low, middle, high }] : [];
  const others = [...(firstBar ? [firstBar] : []), ...scale, ...bars];
  return [...fills, ...others.slice(0, Math.max(0, maxRules - fills.length))];
}

const blocksOf = (columns: readonly PlacedColumn[], { firstRow, rowCount }: TierBlock): Block[] =>
  columnRuns(columns.map(({ column }) => column)).map(({ first, count }) => ({
    firstRow,
    firstColumn: first,
    rowCount,
    columnCount: count,
  }));
