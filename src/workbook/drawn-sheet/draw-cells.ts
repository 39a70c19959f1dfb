import { addressOf, type Block } from '../address';
import { supports } from '../environment';
import { cellsOutside } from '../needed-room';
import { clearPage, setUpPage } from '../page-setup';
import { dress } from './cell-style';
import { cellsWhere, filledCells } from './filled-cells';
import { cellBlocks, type DrawnSection, type SheetDrawing } from './sheet-drawing';

/**
 * Queues what brings the cells of a sheet, its columns, rows and page from one drawing to another.
 *
 * A cell that is blank in both drawings is not ours: what a user typed there stays.
 *
 * Only what differs is touched, values apart: looks, widths and heights that a user changed stay where the drawing
 * did not change.
 */
export function drawCells(sheet: Excel.Worksheet, now: SheetDrawing, before: SheetDrawing): void {
  const filled = cellBlocks(now);
  const wasFilled = filledCells(before);
  for (const block of cellBlocks(before).flatMap((old) => cellsOutside(old, filled))) {
    sheet.getRange(addressOf(block)).clear(Excel.ClearApplyTo.formats);
    for (const cells of cellsWhere([block], wasFilled))
      sheet.getRange(addressOf(cells)).clear(Excel.ClearApplyTo.contents);
  }
  const known = new Set(before.sections.map(looksOf));
  for (const section of now.sections) {
    const range = sheet.getRange(addressOf(section.block));
    const isNew = !known.has(looksOf(section));
    if (isNew) range.clear(Excel.ClearApplyTo.formats);
    range.values = valuesOver(section, wasFilled);
    if (isNew) for (const look of section.looks) dress(partOf(sheet, section.block, look.part), look.style);
  }
  setWidths(sheet, now, before);
  setHeights(sheet, now, before);
  setView(sheet, now, before);
}

/** The values of a section; null, which leaves a cell as it is, where neither drawing has one. */
const valuesOver = ({ block, values }: DrawnSection, wasFilled: ReturnType<typeof filledCells>) =>
  values.map((cells, down) =>
    cells.map((cell, across) =>
      cell === '' && !wasFilled(block.firstRow + down, block.firstColumn + across) ? null : cell,
    ),
  );

const looksOf = ({ block, looks }: DrawnSection): string => JSON.stringify([block, looks]);

const partOf = (sheet: Excel.Worksheet, block: Block, part: Block): Excel.Range =>
  sheet.getRangeByIndexes(
    block.firstRow + part.firstRow,
    block.firstColumn + part.firstColumn,
    part.rowCount,
    part.columnCount,
  );

function setWidths(sheet: Excel.Worksheet, now: SheetDrawing, before: SheetDrawing): void {
  const count = Math.max(now.columnWidths.length, before.columnWidths.length);
  for (let column = 0; column < count; column++) {
    const width = now.columnWidths[column] ?? null;
    if (width === (before.columnWidths[column] ?? null)) continue;
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = width;
  }
}

function setHeights(sheet: Excel.Worksheet, now: SheetDrawing, before: SheetDrawing): void {
  const heights = new Map(now.rowHeights.map(({ row, height }) => [row, height]));
  const old = new Map(before.rowHeights.map(({ row, height }) => [row, height]));
  for (const row of new Set([...heights.keys(), ...old.keys()])) {
    const height = heights.get(row);
    if (height === old.get(row)) continue;
    const { format } = sheet.getRangeByIndexes(row, 0, 1, 1);
    if (height === undefined) format.useStandardHeight = true;
    else format.rowHeight = height;
  }
}

function setView(sheet: Excel.Worksheet, now: SheetDrawing, before: SheetDrawing): void {
  if (now.gridlines !== before.gridlines && supports('1.8')) sheet.showGridlines = now.gridlines;
  if (now.frozenRows !== before.frozenRows && supports('1.7')) {
    if (now.frozenRows > 0) sheet.freezePanes.freezeRows(now.frozenRows);
    else sheet.freezePanes.unfreeze();
  }
  if (JSON.stringify(now.page) === JSON.stringify(before.page)) return;
  if (now.page) setUpPage(sheet, now.page);
  else clearPage(sheet);
}
