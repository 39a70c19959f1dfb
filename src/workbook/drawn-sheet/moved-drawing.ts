import { type Block, bounding, intersection } from '../address';
import { aboutCell, cellName } from '../moved-rules';
import type { SheetRule } from '../sheet-rule';
import type { LinesNow } from './align-lines';
import type { DrawnChart } from './drawn-chart';
import type { DrawnPivot, DrawnSection, SheetDrawing } from './sheet-drawing';

/** Where rows and columns of a sheet stand now. */
export interface SheetLines {
  rows: LinesNow;
  columns: LinesNow;
}

/** A drawing where its cells stand now; without what is gone. */
export function movedDrawing(drawing: SheetDrawing, lines: SheetLines): SheetDrawing {
  const { page, columnWidths, rowHeights } = drawing;
  const area = page?.area && wholeNow(page.area, lines);
  return {
    ...drawing,
    sections: drawing.sections.flatMap((section) => sectionNow(section, lines)),
    columnWidths: widthsNow(columnWidths, lines),
    rowHeights: rowHeights.flatMap(({ row, height }) => {
      const now = lines.rows(row);
      return now === undefined ? [] : [{ row: now, height }];
    }),
    rules: drawing.rules.flatMap((rule) => ruleNow(rule, lines)),
    pivots: drawing.pivots.map((pivot) => pivotNow(pivot, lines)),
    charts: drawing.charts.map((chart) => chartNow(chart, lines)),
    ...(page && { page: { ...page, ...(area && { area }) } }),
  };
}

/** A drawing so many rows and columns further down and right. */
export const shiftedDrawing = (drawing: SheetDrawing, by: { rows: number; columns: number }): SheetDrawing =>
  by.rows === 0 && by.columns === 0
    ? drawing
    : movedDrawing(drawing, { rows: (row) => row + by.rows, columns: (column) => column + by.columns });

/** How far apart the first cells of two drawings are. */
export function distance(from: SheetDrawing, to: SheetDrawing): { rows: number; columns: number } {
  const [a, b] = [cornerOf(from), cornerOf(to)];
  return a && b ? { rows: b.row - a.row, columns: b.column - a.column } : { rows: 0, columns: 0 };
}

function cornerOf({ sections }: SheetDrawing): { row: number; column: number } | undefined {
  const [first, ...others] = sections.map(({ block }) => block);
  if (!first) return undefined;
  const { firstRow, firstColumn } = bounding([first, ...others]);
  return { row: firstRow, column: firstColumn };
}

/** Lines of a block that still stand together: the first of them before, the first now, and how many. */
interface Run {
  was: number;
  is: number;
  count: number;
}

function runsOf(first: number, count: number, now: LinesNow): Run[] {
  const runs: Run[] = [];
  for (let line = first; line < first + count; line += 1) {
    const is = now(line);
    const last = runs.at(-1);
    if (is === undefined) continue;
    if (last && last.was + last.count === line && last.is + last.count === is) last.count += 1;
    else runs.push({ was: line, is, count: 1 });
  }
  return runs;
}

/** The pieces of a block, as they were and as they are. */
function piecesOf(block: Block, { rows, columns }: SheetLines): { was: Block; is: Block }[] {
  const across = runsOf(block.firstColumn, block.columnCount, columns);
  return runsOf(block.firstRow, block.rowCount, rows).flatMap((down) =>
    across.map((run) => {
      const size = { rowCount: down.count, columnCount: run.count };
      return {
        was: { firstRow: down.was, firstColumn: run.was, ...size },
        is: { firstRow: down.is, firstColumn: run.is, ...size },
      };
    }),
  );
}

/** A block with whatever was inserted into it; undefined where all of it is gone. */
function wholeNow(block: Block, lines: SheetLines): Block | undefined {
  const [first, ...others] = piecesOf(block, lines).map(({ is }) => is);
  return first && bounding([first, ...others]);
}

function sectionNow({ block, values, looks, ...rest }: DrawnSection, lines: SheetLines): DrawnSection[] {
  return piecesOf(block, lines).map(({ was, is }) => {
    const [down, across] = [was.firstRow - block.firstRow, was.firstColumn - block.firstColumn];
    const part = {
      firstRow: down,
      firstColumn: across,
      rowCount: was.rowCount,
      columnCount: was.columnCount,
    };
    return {
      block: is,
      values: values
        .slice(down, down + was.rowCount)
        .map((cells) => cells.slice(across, across + was.columnCount)),
      looks: looks.flatMap((look) => {
        const shown = intersection(look.part, part);
        if (!shown) return [];
        const { firstRow, firstColumn, rowCount, columnCount } = shown;
        const place = { firstRow: firstRow - down, firstColumn: firstColumn - across, rowCount, columnCount };
        return [{ part: place, style: look.style }];
      }),
      ...rest,
    };
  });
}

/** Columns that are not ours have no width. */
function widthsNow(
  widths: SheetDrawing['columnWidths'],
  { columns }: SheetLines,
): SheetDrawing['columnWidths'] {
  const now: SheetDrawing['columnWidths'] = [];
  for (const [column, width] of widths.entries()) {
    const is = columns(column);
    if (is === undefined) continue;
    while (now.length < is) now.push(null);
    now[is] = width;
  }
  return now;
}

function ruleNow(rule: SheetRule, lines: SheetLines): SheetRule[] {
  const blocks = rule.blocks.flatMap((block) => piecesOf(block, lines).map(({ is }) => is));
  const [[start], [first]] = [rule.blocks, blocks];
  if (!start || !first) return [];
  if (rule.kind !== 'fill') return [{ ...rule, blocks }];
  return [{ ...rule, blocks, formula: aboutCell(rule.formula, cellName(start), cellName(first)) }];
}

function pivotNow({ plan, room }: DrawnPivot, lines: SheetLines): DrawnPivot {
  const row = lines.rows(plan.corner.row) ?? plan.corner.row;
  const column = lines.columns(plan.corner.column) ?? plan.corner.column;
  return { plan: { ...plan, corner: { row, column } }, room: wholeNow(room, lines) ?? room };
}

function chartNow(chart: DrawnChart, lines: SheetLines): DrawnChart {
  const now = (block: Block): Block => wholeNow(block, lines) ?? block;
  return {
    ...chart,
    place: now(chart.place),
    series: chart.series.map((series) => ({
      ...series,
      values: now(series.values),
      categories: now(series.categories),
    })),
  };
}
