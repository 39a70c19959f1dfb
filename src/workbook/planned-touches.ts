import { addressOf, type Block, columnRuns } from './address';
import type { SummaryPlan } from './plan-summary';
import { fillRules } from './fill-rules';
import { blockArea, type PlannedTouch, type TierBlock } from './write-plan';

/** What a plan will touch, in the order in which it happens. */
export function plannedTouches(
  blocks: readonly TierBlock[],
  summary: SummaryPlan | undefined,
): PlannedTouch[] {
  return [...blocks.flatMap(touchesOfBlock), ...(summary ? touchesOfSummary(summary) : [])];
}

function touchesOfBlock(block: TierBlock): PlannedTouch[] {
  const sheet = block.sheet.name;
  const area = blockArea(block);
  const touches: PlannedTouch[] = [];
  if (block.sheet.id === undefined) touches.push({ what: 'sheet', sheet, how: 'add' });
  for (const how of ['add', 'update'] as const) {
    const columns = block.columns.filter(({ isNew }) => isNew === (how === 'add'));
    for (const run of columnRuns(columns.map(({ column }) => column))) {
      const inRun = columns.filter(({ column }) => column >= run.first && column < run.first + run.count);
      const range = addressOf({ ...area, firstColumn: run.first, columnCount: run.count });
      touches.push({ what: 'columns', sheet, range, how, headers: inRun.map(({ header }) => header) });
    }
  }
  for (const run of columnRuns(block.stale.map(({ column }) => column).filter((column) => column >= 0))) {
    const range = addressOf({ ...area, firstColumn: run.first, columnCount: run.count });
    touches.push({ what: 'columns', sheet, range, how: 'remove', headers: [] });
  }
  if (block.table)
    touches.push({ what: 'table', sheet, range: addressOf(tableArea(block, area)), how: howOf(block) });
  const rules = fillRules(block).length + block.columns.filter(({ isMoney }) => isMoney).length;
  if (rules > 0) touches.push({ what: 'conditionalFormats', sheet, range: addressOf(area), rules });
  return touches;
}

function howOf(block: TierBlock): 'add' | 'grow' | 'update' {
  if (block.table?.id === undefined) return 'add';
  return block.columns.some(({ isNew }) => isNew) ? 'grow' : 'update';
}

/** The rows of the table that change; it may have columns of the user's further left. */
const tableArea = (block: TierBlock, area: Block): Block => block.previous?.table?.block ?? area;

function touchesOfSummary({ sheet, main, pivot, sections }: SummaryPlan): PlannedTouch[] {
  const touches: PlannedTouch[] = [
    { what: 'sheet', sheet: sheet.name, how: sheet.id === undefined ? 'add' : 'replace' },
  ];
  touches.push({ what: pivot ? 'pivot' : 'valuesTable', sheet: sheet.name, range: addressOf(main) });
  for (const { block, look } of sections) {
    const isMain = block.firstRow === main.firstRow && block.firstColumn === main.firstColumn;
    if (look === 'table' && !isMain) {
      touches.push({ what: 'valuesTable', sheet: sheet.name, range: addressOf(block) });
    }
  }
  return touches;
}
