import { type Area, intersect, subtract } from './area';
import { forEachChunk, putValue } from './cells';
import { announce, type ChangeSource } from './changes';
import { requireNoPivot } from './edit-cells';
import { clearStyle } from './edit-styles';
import { requireEditable } from './protection';
import type { Sheet } from './sheet';
import { renameHeaders } from './table-headers';
import { tableHeader } from './table';
import type { Workbook } from './workbook';

/** Empties a block: its values (`Contents`), its looks and rules (`Formats`), or both. */
export function clearCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  what: 'All' | 'Contents' | 'Formats',
  source: ChangeSource,
): void {
  requireEditable(workbook, sheet, area);
  if (what !== 'Formats') clearContents(workbook, sheet, area, source);
  if (what !== 'Contents') {
    clearStyle(workbook, sheet, area);
    clearRules(workbook, sheet, area);
  }
}

function clearContents(workbook: Workbook, sheet: Sheet, area: Area, source: ChangeSource): void {
  const whole = sheet.pivots.filter((pivot) => {
    const inside = intersect(pivot.area, area);
    return inside && inside.rowCount === pivot.area.rowCount && inside.columnCount === pivot.area.columnCount;
  });
  if (whole.length > 0) {
    sheet.pivots = sheet.pivots.filter((pivot) => !whole.includes(pivot));
    announce(workbook, { kind: 'pivots', sheetId: sheet.id });
  }
  requireNoPivot(sheet, area);
  forEachChunk(sheet.cells, area, (chunk, top, column, from, to) => {
    if (chunk.filled === 0 && !chunk.formulas?.size) return;
    for (let offset = from; offset <= to; offset += 1)
      if (chunk.values[offset] !== '' || chunk.formulas?.has(offset))
        putValue(sheet.cells, top + offset, column, '');
  });
  for (const table of sheet.tables) {
    const header = tableHeader(table);
    if (header && intersect(header, area)) renameHeaders(workbook, sheet, table);
  }
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, source, changeType: 'RangeEdited' });
}

/** Takes the block out of every conditional format on it. */
export function clearRules(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (!sheet.conditionalFormats.some((rule) => rule.areas.some((own) => intersect(own, area)))) return;
  for (const rule of sheet.conditionalFormats) rule.areas = rule.areas.flatMap((own) => subtract(own, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  announce(workbook, { kind: 'conditionalFormats', sheetId: sheet.id });
}
