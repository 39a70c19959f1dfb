import { addressOf, type Block, bounding, columnRuns } from './address';
import { blockRules } from './block-rules';
import type { HistoryPlan } from './history/plan-history';
import type { MarksPlan } from './source-marks';
import { columnsNow, drawnSheetNow, partNow, tableNow } from './stands-now';
import {
  blockArea,
  type DroppedSheet,
  type PlannedDrawing,
  type PlannedTouch,
  type TierBlock,
} from './write-plan';
import type { WrittenSource } from './written';

/** What is touched. */
interface Planned {
  blocks: readonly TierBlock[];
  drawings: readonly PlannedDrawing[];
  dropped: readonly DroppedSheet[];
  history: HistoryPlan | undefined;
  /** When the last run was, ISO date-time. */
  lastRunAt: string | undefined;
  /** The rows that are read, and the hidden names that they get. */
  source: Pick<WrittenSource, 'sheetName' | 'block'>;
  marks: MarksPlan;
}

/** What a plan will touch, in the order in which it happens, with what stands there now. */
export function plannedTouches(planned: Planned): PlannedTouch[] {
  const { blocks, drawings, dropped, history, lastRunAt } = planned;
  return [
    ...sourceTouches(planned),
    ...blocks.flatMap((block) => touchesOfBlock(block, lastRunAt)),
    ...drawings.flatMap((drawing) => touchesOfDrawing(drawing, lastRunAt)),
    ...dropped.map((sheet) => touchOfDropped(sheet, lastRunAt)),
    ...(history ? [snapshotTouch(history)] : []),
    { what: 'settings', sheet: '', now: lastRunAt === undefined ? { is: 'nothing' } : oursAt(lastRunAt) },
  ];
}

/** Hidden names on the rows that are read, where they are not there yet. */
function sourceTouches({ source, marks: { added, known } }: Planned): PlannedTouch[] {
  if (added.length === 0) return [];
  const range = addressOf(source.block);
  const now = { is: 'names', count: known } as const;
  return [{ what: 'marks', sheet: source.sheetName, range, count: added.length, now }];
}

const oursAt = (at: string) => ({ is: 'ours' as const, at, headers: [], rows: 0 });

const snapshotTouch = ({ before }: HistoryPlan): PlannedTouch => ({
  what: 'snapshot',
  sheet: '',
  now: { is: 'snapshots', count: before.catalogue.entries.length },
});

const touchOfDropped = ({ previous, isKept }: DroppedSheet, at: string | undefined): PlannedTouch => ({
  what: 'sheet',
  sheet: previous.sheetName,
  how: isKept ? 'empty' : 'remove',
  now: drawnSheetNow({ sheet: { id: previous.sheetId, name: previous.sheetName }, previous }, at),
});

function touchesOfBlock(block: TierBlock, at: string | undefined): PlannedTouch[] {
  const sheet = block.sheet.name;
  const area = blockArea(block);
  const rangeOf = (run: { first: number; count: number }): string =>
    addressOf({ ...area, firstColumn: run.first, columnCount: run.count });
  const touches: PlannedTouch[] = [];
  if (block.sheet.id === undefined)
    touches.push({ what: 'sheet', sheet, how: 'add', now: { is: 'nothing' } });
  for (const how of ['add', 'update'] as const) {
    const columns = block.columns.filter(({ isNew }) => isNew === (how === 'add'));
    for (const run of columnRuns(columns.map(({ column }) => column))) {
      const inRun = columns.filter(({ column }) => column >= run.first && column < run.first + run.count);
      const headers = inRun.map(({ header }) => header);
      const now = columnsNow(block, inRun, how === 'add', at);
      touches.push({ what: 'columns', sheet, range: rangeOf(run), how, headers, now });
    }
  }
  const stale = block.stale.filter(({ column }) => column >= 0);
  for (const run of columnRuns(stale.map(({ column }) => column))) {
    const inRun = stale.filter(({ column }) => column >= run.first && column < run.first + run.count);
    const now = columnsNow(block, inRun, false, at);
    touches.push({ what: 'columns', sheet, range: rangeOf(run), how: 'remove', headers: [], now });
  }
  if (block.table)
    touches.push({
      what: 'table',
      sheet,
      range: addressOf(tableArea(block, area)),
      how: howOf(block),
      now: tableNow(block),
    });
  return [...touches, ...rowTouches(block, at), ...markTouches(block, area), ...ruleTouches(block, area)];
}

function howOf(block: TierBlock): 'add' | 'grow' | 'update' {
  if (block.table?.id === undefined) return 'add';
  return block.columns.some(({ isNew }) => isNew) ? 'grow' : 'update';
}

/** The rows of the table that change; it may have columns of the user's further left. */
const tableArea = (block: TierBlock, area: Block): Block => block.previous?.table?.block ?? area;

/** Rows that our own table gets or loses. */
function rowTouches(block: TierBlock, at: string | undefined): PlannedTouch[] {
  const now = tableNow(block);
  const table = block.what === 'ownSheet' ? block.previous?.table : undefined;
  if (!table || now.is !== 'table' || now.rows === block.rowCount) return [];
  const [from, to] = [now.rows, block.rowCount].sort((a, b) => a - b);
  const range = addressOf({ ...table.block, firstRow: block.firstRow + from, rowCount: to - from });
  const how = to === block.rowCount ? 'add' : 'remove';
  const stands =
    how === 'add' ? { is: 'empty' as const } : { is: 'ours' as const, at, headers: [], rows: to - from };
  return [{ what: 'rows', sheet: block.sheet.name, range, how, count: to - from, now: stands }];
}

/** Widths of new columns on a sheet of the user's, and hidden names of columns that have none. */
function markTouches(
  { what, sheet: { name: sheet }, columns, previous }: TierBlock,
  area: Block,
): PlannedTouch[] {
  const rangeOf = (some: readonly { column: number }[]): string =>
    columnRuns(some.map(({ column }) => column))
      .map(({ first, count }) => addressOf({ ...area, rowCount: 1, firstColumn: first, columnCount: count }))
      .join(' ');
  const added = what === 'ownSheet' ? [] : columns.filter(({ isNew }) => isNew);
  const known = new Set(previous?.columns.flatMap(({ name }) => name ?? []));
  const named = columns.filter(({ name }) => name !== undefined && !known.has(name));
  const count = named.length;
  return [
    ...(added.length > 0
      ? [{ what: 'widths', sheet, range: rangeOf(added), now: { is: 'widths' } } as const]
      : []),
    ...(count > 0
      ? [
          {
            what: 'names',
            sheet,
            range: rangeOf(named),
            count,
            now: { is: 'names', count: known.size },
          } as const,
        ]
      : []),
  ];
}

function ruleTouches(block: TierBlock, area: Block): PlannedTouch[] {
  const rules = blockRules(block).length;
  if (rules === 0) return [];
  const now = { is: 'rules' as const, count: block.previous?.record.ruleValues.length ?? 0 };
  return [{ what: 'conditionalFormats', sheet: block.sheet.name, range: addressOf(area), rules, now }];
}

function touchesOfDrawing(planned: PlannedDrawing, at: string | undefined): PlannedTouch[] {
  const { sheet, drawing, previous } = planned;
  const { id, name } = sheet;
  const { sections, pivots, charts, rules } = drawing;
  const [first, ...others] = rules.flatMap((rule) => rule.blocks);
  const part = (what: 'pivot' | 'valuesTable' | 'chart', place: Block): PlannedTouch => ({
    what,
    sheet: name,
    range: addressOf(place),
    now: partNow(place, id === undefined ? undefined : previous?.drawing, at),
  });
  return [
    {
      what: 'sheet',
      sheet: name,
      how: id === undefined ? 'add' : 'replace',
      now: drawnSheetNow(planned, at),
    },
    ...pivots.map(({ room }) => part('pivot', room)),
    ...sections.filter(({ isTable }) => isTable).map(({ block }) => part('valuesTable', block)),
    ...charts.map(({ place }) => part('chart', place)),
    ...(first
      ? [
          {
            what: 'conditionalFormats',
            sheet: name,
            range: addressOf(bounding([first, ...others])),
            rules: rules.length,
            now: { is: 'rules', count: previous?.drawing.rules.length ?? 0 },
          } satisfies PlannedTouch,
        ]
      : []),
  ];
}
