import { fillSample, openFile, saveFile } from '../files';
import {
  type Area,
  activateSheet,
  cellStyle,
  createWorkbook,
  displayText,
  ensureCalculated,
  enterValues,
  entryText,
  fillValue,
  formulaAt,
  insertCells,
  intersect,
  requireSheet,
  select,
  setMode,
  sortRows,
  subscribe,
  usedArea,
  valueAt,
  wholeSheet,
  type Workbook,
  type WorkbookChange,
} from '../model';
import { isDateFormat } from '../model/date-format';
import type { SampleLanguage } from '../sample';
import { copyText, type SelectionSummary, summarize } from './selected-cells';
import { type Cell, dataEdge, type Direction, surroundingRegion } from './data-edge';
import { paintBlock } from './painting/paint-block';
import type { PaintedBlock } from './painting/painted-cell';
import { type SheetFacts, sheetFacts, type WorkbookFacts, workbookFacts } from './sheet-facts';

/** What the page asks of the workbook, in the worker that keeps it. Every function may be called by comlink. */
export type Session = ReturnType<typeof createSession>;

/**
 * Keeps the workbook that is open, and does for the page what a person does at a spreadsheet.
 *
 * @param onReplaced Called when another workbook takes the place of the one before, also for the first.
 */
export function createSession(onReplaced: () => void) {
  let workbook = createWorkbook();
  let language: Workbook['language'] = 'en-US';
  let unsubscribe = () => {};
  /** The page draws what it selects itself: only others' selections are news to it. */
  let ownSelection = false;
  const listeners = new Set<(change: WorkbookChange | { kind: 'opened' }) => void>();

  function replace(next: Workbook): void {
    unsubscribe();
    workbook = next;
    workbook.language = language;
    ensureCalculated(workbook);
    unsubscribe = subscribe(workbook, (change) => {
      if (ownSelection && change.kind === 'selection') return;
      for (const listener of listeners) listener(change);
    });
    onReplaced();
    for (const listener of listeners) listener({ kind: 'opened' });
  }
  replace(workbook);

  return {
    /** Calls back after each change, and after another workbook was opened. */
    onChange(listener: (change: WorkbookChange | { kind: 'opened' }) => void): void {
      listeners.add(listener);
    },

    /** The workbook itself, for those in the same worker. */
    current: (): Workbook => workbook,

    open: async (bytes: Uint8Array, fileName: string): Promise<void> =>
      replace(await openFile(bytes, fileName)),
    openSample: (language: SampleLanguage): void => replace(fillSample(language)),
    /** The language of the user interface, for what Excel itself writes from now on. */
    setLanguage(next: Workbook['language']): void {
      language = next;
      workbook.language = next;
    },
    openEmpty: (): void => replace(createWorkbook()),
    save: (): Promise<Uint8Array> => saveFile(workbook),

    workbook: (): WorkbookFacts => workbookFacts(workbook),
    sheet: (sheetId: string): SheetFacts => sheetFacts(workbook, requireSheet(workbook, sheetId)),
    paint: (sheetId: string, rows: number[], columns: number[]): PaintedBlock =>
      paintBlock(workbook, requireSheet(workbook, sheetId), rows, columns),
    /** What the formula bar shows: a formula, a day as a date, else the value itself. */
    entry(sheetId: string, row: number, column: number): string {
      const sheet = requireSheet(workbook, sheetId);
      const value = valueAt(sheet.cells, row, column);
      const { numberFormat = 'General' } = cellStyle(workbook, sheet, row, column);
      const isDate =
        typeof value === 'number' &&
        formulaAt(sheet.cells, row, column) === undefined &&
        isDateFormat(numberFormat);
      if (!isDate) return entryText(sheet, row, column, value);
      return displayText(
        value,
        value % 1 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss',
        workbook.use1904DateSystem,
      );
    },
    /** The value of an add-in's setting, as JSON text; undefined when there is none. */
    setting(key: string): string | undefined {
      const value = workbook.settings.get(key);
      return value === undefined ? undefined : JSON.stringify(value);
    },

    /** Where Ctrl+arrow goes from a cell. */
    edge: (sheetId: string, row: number, column: number, direction: Direction): Cell =>
      dataEdge(requireSheet(workbook, sheetId), row, column, direction),
    /** The block of filled cells around a cell, which Ctrl+A selects first. */
    region: (sheetId: string, row: number, column: number): Area =>
      surroundingRegion(requireSheet(workbook, sheetId), row, column),
    /** Count, sum and mean of the selected cells, for the status bar. */
    summary: (sheetId: string, areas: Area[]): SelectionSummary =>
      summarize(requireSheet(workbook, sheetId), areas),
    /** The shown texts of a block, tabs between columns and line breaks between rows, as a clipboard takes them. */
    copy: (sheetId: string, area: Area): string => copyText(workbook, requireSheet(workbook, sheetId), area),

    select(sheetId: string, areas: Area[], activeCell: Cell): void {
      ownSelection = true;
      try {
        select(workbook, requireSheet(workbook, sheetId), areas, activeCell);
      } finally {
        ownSelection = false;
      }
    },
    activate: (sheetId: string): void => activateSheet(workbook, sheetId),
    /** Types text into cells, as a person does: numbers, dates and formulas are recognised. */
    enter(sheetId: string, area: Area, rows: string[][]): void {
      enterValues(workbook, requireSheet(workbook, sheetId), area, rows, 'user');
      ensureCalculated(workbook);
    },
    clear(sheetId: string, areas: Area[]): void {
      const sheet = requireSheet(workbook, sheetId);
      const used = usedArea(sheet.cells, wholeSheet, true);
      for (const area of areas) {
        const filled = used && intersect(area, used);
        if (filled) fillValue(workbook, sheet, filled, '', 'user');
      }
      ensureCalculated(workbook);
    },
    /** Sorts rows by a column, as Data > Sort does. */
    sort(sheetId: string, area: Area, column: number, ascending: boolean): void {
      sortRows(workbook, requireSheet(workbook, sheetId), area, [{ column, ascending }], 'user');
      ensureCalculated(workbook);
    },
    /** Inserts a blank column before a column. */
    insertColumn(sheetId: string, column: number): void {
      const sheet = requireSheet(workbook, sheetId);
      insertCells(workbook, sheet, { ...wholeSheet, column, columnCount: 1 }, 'Right', 'user');
      ensureCalculated(workbook);
    },
    setMode: (mode: Workbook['mode']): void => setMode(workbook, mode),
  };
}
