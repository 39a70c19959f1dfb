import type { Progress } from '../classify';
import { inExcel, stopIfCancelled } from './excel';
import { storedWritten } from './locate-written';
import { removeTraces } from './remove-traces';
import { checkRestorable } from './undo/check-restorable';
import { goBack } from './undo-last-run';
import type { Kept } from './undo/restore-run';
import type { FormerBlock, UndoRecord } from './undo/undo-record';
import { drawnKinds, type Written, type WrittenPlaceRecord } from './written';

/** How a removal ended. */
export interface RemovalOutcome {
  /** Sheets of ours that stay, without what was ours, because the user wrote on them. */
  keptSheets: string[];
  /** Columns of ours that were not found, and may still stand there: `Sheet: header`. */
  notFound: string[];
  /** Cells of which it cannot be told whether they are ours, and that stay: `Sheet!A1`. */
  unclear: string[];
}

interface RemovalOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Heeded until the first change; from there on the removal comes to its end. */
  signal?: AbortSignal | undefined;
}

/**
 * Leaves the workbook as if this add-in had never been there: columns, tables, rules, sheets, names, settings, history
 * and undo are gone, and what was under our columns is back. What users did in their own cells stays. Where the settings
 * do not tell what was written, cells stay too, and are named.
 *
 * @throws UserError `nothingToUndo` where nothing of ours is there; `sheetProtected`; `cancelled`; `interrupted` where
 * the connection broke off midway: then {@link finishInterrupted} brings it to its end
 */
export async function removeEverything({ onProgress, signal }: RemovalOptions = {}): Promise<RemovalOutcome> {
  const written = await inExcel(storedWritten);
  if (!written) {
    stopIfCancelled(signal);
    return { keptSheets: [], notFound: [], unclear: await removeTraces() };
  }
  const record = recordOfAll(written);
  const { located, notFound } = await checkRestorable(record, written);
  stopIfCancelled(signal);
  const kept: Kept = await goBack(
    record,
    { what: 'remove', at: record.at },
    { isResumed: false, located, onProgress },
  );
  return { keptSheets: kept.sheets, notFound, unclear: kept.unclear };
}

/** Everything ever written, as if one run had written it all into a workbook without us. */
function recordOfAll({ source, places, drawn }: Written): UndoRecord {
  return {
    version: 1,
    at: new Date().toISOString(),
    sheets: [],
    undoParts: [],
    settings: {},
    source,
    blocks: rightFirst(places).map(blockOf),
    drawings: drawnKinds.flatMap((what) => {
      const sheet = drawn[what];
      return sheet ? [{ what, sheetName: sheet.sheetName, after: sheet.drawing }] : [];
    }),
  };
}

/** A table that loses columns pulls the tables on its right over, whose widths stay behind: these are emptied before it. */
const rightFirst = (places: readonly WrittenPlaceRecord[]): WrittenPlaceRecord[] => {
  const columnOf = ({ columns: [first] }: WrittenPlaceRecord) => first?.column ?? 0;
  return [...places].sort((a, b) => columnOf(b) - columnOf(a));
};

/** A place as one that was blank before: only a sheet of our own is new, every other one is the user's. */
function blockOf({ what, sheetId, sheetName, table, columns, ...rows }: WrittenPlaceRecord): FormerBlock {
  const { headerRow, firstRow, rowCount, part } = rows;
  return {
    what,
    ...(what !== 'ownSheet' && { sheetId }),
    sheetName,
    ...(table && { table: { ...table, columns: [], rows: 0, showTotals: false } }),
    headerRow,
    firstRow,
    rowCount,
    ...(part && { part }),
    ids: [],
    fresh: columns.map(({ key, header, column, name, under }) => ({
      key,
      header,
      column,
      ...(name !== undefined && { name }),
      ...(under && { under }),
    })),
    former: [],
    marks: [],
  };
}
