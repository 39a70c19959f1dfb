import { type Block, columnRuns } from './address';
import { fillRules } from './fill-rules';
import { maxRules, type SheetRule } from './sheet-rule';
import { scaleColours } from './tier-palette';
import type { PlacedColumn, TierBlock } from './write-plan';

/**
 * The conditional formats of a block: a fill for each colour of its tiers, data bars behind money, one colour scale over all
 * scores, which share their range, with dark text on it. Where eleven segments leave room for one of these only, it is the
 * bar on the revenue.
 */
export function blockRules(block: TierBlock): SheetRule[] {
  const { columns } = block;
  const [firstBar, ...bars] = columns
    .filter(({ isMoney }) => isMoney)
    .map((column): SheetRule => ({ kind: 'bar', blocks: blocksOf([column], block) }));
  const rules = [...fillRules(block), ...(firstBar ? [firstBar] : [])];
  rules.push(...scaleRules(block, maxRules - rules.length));
  return [...rules, ...bars.slice(0, Math.max(0, maxRules - rules.length))];
}

/** The colour scale on scores, and dark text on it where there is room for both. */
function scaleRules(block: TierBlock, room: number): SheetRule[] {
  const scores = block.columns.filter(({ isScore }) => isScore);
  if (scores.length === 0) return [];
  const blocks = blocksOf(scores, block);
  const [low, middle, high] = scaleColours;
  const scale: SheetRule = { kind: 'scale', blocks, low, middle, high };
  const both: SheetRule[] = [scale, { kind: 'ink', blocks }];
  return both.slice(0, Math.max(0, room));
}

const blocksOf = (columns: readonly PlacedColumn[], { firstRow, rowCount }: TierBlock): Block[] =>
  columnRuns(columns.map(({ column }) => column)).map(({ first, count }) => ({
    firstRow,
    firstColumn: first,
    rowCount,
    columnCount: count,
  }));
