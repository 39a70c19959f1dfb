import { addressOf, type Block, bounding, columnRuns } from './address';
import { blockRules } from './block-rules';
import { blockArea, type PlannedDrawing, type PlannedTouch, type TierBlock } from './write-plan';

/** What a plan will touch, in the order in which it happens. */
export function plannedTouches(
  blocks: readonly TierBlock[],
  drawings: readonly PlannedDrawing[],
): PlannedTouch[] {
  return [...blocks.flatMap(touchesOfBlock), ...drawings.flatMap(touchesOfDrawing)];
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
  const rules = blockRules(block).length;
  if (rules > 0) touches.push({ what: 'conditionalFormats', sheet, range: addressOf(area), rules });
  return touches;
}

function howOf(block: TierBlock): 'add' | 'grow' | 'update' {
  if (block.table?.id === undefined) return 'add';
  return block.columns.some(({ isNew }) => isNew) ? 'grow' : 'update';
}

/** The rows of the table that change; it may have columns of the user's further left. */
const tableArea = (block: TierBlock, area: Block): Block => block.previous?.table?.block ?? area;

function touchesOfDrawing({ sheet: { id, name }, drawing }: PlannedDrawing): PlannedTouch[] {
  const { sections, pivots, charts, rules } = drawing;
  const blocks = rules.flatMap((rule) => rule.blocks);
  const [first, ...others] = blocks;
  return [
    { what: 'sheet', sheet: name, how: id === undefined ? 'add' : 'replace' },
    ...pivots.map(({ room }): PlannedTouch => ({ what: 'pivot', sheet: name, range: addressOf(room) })),
    ...sections
      .filter(({ isTable }) => isTable)
      .map(({ block }): PlannedTouch => ({ what: 'valuesTable', sheet: name, range: addressOf(block) })),
    ...charts.map(({ place }): PlannedTouch => ({ what: 'chart', sheet: name, range: addressOf(place) })),
    ...(first
      ? [
          {
            what: 'conditionalFormats',
            sheet: name,
            range: addressOf(bounding([first, ...others])),
            rules: rules.length,
          } satisfies PlannedTouch,
        ]
      : []),
  ];
}
