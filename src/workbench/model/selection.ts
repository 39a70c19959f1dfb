import type { Area } from './area';
import { announce } from './changes';
import { ModelError } from './model-error';
import type { Sheet } from './sheet';
import { requireSheet, type Workbook } from './workbook';

/** Selects blocks on a sheet and brings it to the front. The active cell is the first block's first unless said. */
export function select(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  activeCell?: { row: number; column: number },
): void {
  const [first] = areas;
  if (!first) throw new ModelError('InvalidArgument', 'A selection has at least one block.');
  sheet.selection = {
    areas: areas.map((area) => ({ ...area })),
    activeCell: activeCell ?? { row: first.row, column: first.column },
  };
  activateSheet(workbook, sheet.id);
  // Whoever selects cells leaves a selected chart.
  if (workbook.mode === 'chartSelected') setMode(workbook, 'ready');
  announce(workbook, { kind: 'selection', sheetId: sheet.id });
}

/** Brings a sheet to the front. A hidden sheet cannot come. */
export function activateSheet(workbook: Workbook, sheetId: string): void {
  const sheet = requireSheet(workbook, sheetId);
  if (sheet.visibility !== 'Visible')
    throw new ModelError('InvalidOperation', 'A hidden sheet cannot be activated.');
  if (workbook.activeSheetId === sheetId) return;
  workbook.activeSheetId = sheetId;
  announce(workbook, { kind: 'sheetActivated', sheetId });
}

/** Brings Excel into a state in which ranges cannot be had (see `Workbook.mode`), or back to `ready`. */
export function setMode(workbook: Workbook, mode: Workbook['mode']): void {
  workbook.mode = mode;
  announce(workbook, { kind: 'mode' });
}
