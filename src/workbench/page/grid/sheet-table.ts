import 'regular-table';
import 'regular-table/dist/css/sub-cell-scrolling.css';
import type { RegularTableElement } from 'regular-table';
import type { CellMetadata, DataResponse } from 'regular-table/dist/esm/types';
import { columnName } from '../../model';
import type { Cell } from '../data-edge';
import type { PaintedBlock, PaintedCell } from '../painting/painted-cell';
import { type ShownLines, shownLines } from '../painting/sheet-axis';
import { rowPixels, type SheetFacts, usualColumnPixels } from '../sheet-facts';
import { dressCell, dressSelection } from './dress-cell';
import type { GridSelection } from './selection';
import { fitted, flowOf, heightOf } from './fit-text';

/** Rows and columns shown beyond the used ones; more appear when the selection goes there. */
const [spareRows, spareColumns] = [60, 12];

export interface SheetTable {
  element: RegularTableElement;
  /** Shows a sheet, or the same one again after its layout changed. */
  show(facts: SheetFacts): Promise<void>;
  /** Draws the cells in view again. */
  redraw(): Promise<void>;
  /** Draws the selection only. */
  select(selection: GridSelection): void;
  /** The cell, row header or column header at a point of the window. */
  hit(x: number, y: number): Hit | undefined;
  scrollTo(cell: Cell): Promise<void>;
  /** Where a cell is drawn, if it is in view. */
  boxOf(cell: Cell): DOMRect | undefined;
  /** Rows that fit into view. */
  pageRows(): number;
}

export type Hit =
  | { part: 'cell'; cell: Cell }
  | { part: 'row'; row: number }
  | { part: 'column'; column: number }
  | { part: 'corner' };

/** The grid of one sheet: regular-table over cells that are painted elsewhere. Frozen rows are part of its head. */
export function createSheetTable(
  paint: (sheetId: string, rows: number[], columns: number[]) => Promise<PaintedBlock>,
): SheetTable {
  const element = document.createElement('regular-table');
  let facts: SheetFacts | undefined;
  let rows: ShownLines = shownLines(new Set());
  let columns: ShownLines = shownLines(new Set());
  let selection: GridSelection | undefined;
  let reach: Cell = { row: 0, column: 0 };
  /** Cells of the frozen rows by column, as last painted. */
  let frozen = new Map<number, PaintedCell[]>();
  /** Heights of the rows in view that are taller than usual. */
  const heights = new Map<number, number>();

  const widthOf = (column: number) => facts?.columnWidths.get(column) ?? usualColumnPixels;
  const size = () => ({
    num_rows:
      Math.max((facts?.usedRows ?? 0) + spareRows, reach.row + spareRows, 100) - (facts?.frozenRows ?? 0),
    num_columns: Math.max((facts?.usedColumns ?? 0) + spareColumns, reach.column + spareColumns, 26),
  });

  async function listen(x0: number, y0: number, x1: number, y1: number): Promise<DataResponse> {
    const frozenRows = facts?.frozenRows ?? 0;
    const shape = {
      ...size(),
      row_height: rowPixels,
      num_row_headers: 1,
      num_column_headers: 1 + frozenRows,
      column_header_merge_depth: 0,
    };
    if (!facts || (x1 === 0 && y1 === 0)) return { ...shape, data: [] };
    const frozenLines = Array.from({ length: frozenRows }, (_, row) => row);
    const shownRows = Array.from({ length: y1 - y0 }, (_, at) => rows.lineAt(y0 + at));
    const shownColumns = Array.from({ length: x1 - x0 }, (_, at) => columns.lineAt(x0 + at));
    const block = await paint(facts.id, [...frozenLines, ...shownRows], shownColumns);
    block.cells.forEach((cells, at) => frozen.set(shownColumns[at] ?? 0, cells.slice(0, frozenRows)));
    noteHeights(block);
    const shown = (cell: PaintedCell, column: number) => fitted(cell, widthOf(column));
    return {
      ...shape,
      data: block.cells.map((cells, at) =>
        cells.slice(frozenRows).map((cell) => shown(cell, shownColumns[at] ?? 0)),
      ),
      metadata: block.cells.map((cells) => cells.slice(frozenRows)),
      row_headers: shownRows.map((row) => [String(row + 1)]),
      column_headers: block.cells.map((cells, at) => {
        const column = shownColumns[at] ?? 0;
        return [columnName(column), ...cells.slice(0, frozenRows).map((cell) => shown(cell, column))];
      }),
      merge_headers: 'row',
    };
  }

  /** Rows grow with large letters and wrapped text, unless their height was set. */
  function noteHeights(block: PaintedBlock): void {
    block.rows.forEach((row, at) => {
      const wanted = block.columns.map((column, c) => heightOf(block.cells[c]?.[at], widthOf(column)));
      const height = block.heights.get(row) ?? Math.max(...wanted);
      if (height === rowPixels) heights.delete(row);
      else heights.set(row, height);
    });
  }

  const widthAfter = (column: number, count: number) =>
    Array.from({ length: count }, (_, n) => column + 1 + n).reduce(
      (sum, next) => sum + (facts?.hiddenColumns.has(next) ? 0 : widthOf(next)),
      0,
    );

  /** The corners left of frozen rows are their row numbers. */
  function cornerOf(th: HTMLElement): Hit {
    const row =
      th.closest('thead') && th.parentElement instanceof HTMLTableRowElement
        ? th.parentElement.rowIndex - 1
        : -1;
    if (row < 0) return { part: 'corner' };
    th.dataset.row = String(row + 1);
    return { part: 'row', row };
  }

  function placeOf(th: HTMLElement): { cell?: Cell; painted?: PaintedCell; hit?: Hit } {
    const isCorner = th.previousElementSibling === null && th.closest('thead') !== null;
    return isCorner ? { hit: cornerOf(th) } : placeIn(element.getMeta(th));
  }

  function placeIn(meta: CellMetadata | undefined): { cell?: Cell; painted?: PaintedCell; hit?: Hit } {
    if (!meta) return {};
    if (meta.type === 'body') {
      const cell = { row: rows.lineAt(meta.y), column: columns.lineAt(meta.x) };
      return { cell, hit: { part: 'cell', cell }, painted: paintedIn(meta.user) };
    }
    if (meta.type === 'row_header') return { hit: { part: 'row', row: rows.lineAt(meta.y) } };
    if (meta.type !== 'column_header') return {};
    const column = columns.lineAt(meta.x);
    if (meta.column_header_y === 0) return { hit: { part: 'column', column } };
    const cell = { row: meta.column_header_y - 1, column };
    return { cell, hit: { part: 'cell', cell }, painted: frozen.get(column)?.[cell.row] };
  }

  function dress(onlySelection: boolean): void {
    element.querySelectorAll<HTMLElement>('td, th').forEach((td) => {
      const { cell, painted, hit } = placeOf(td);
      const line = cell?.row ?? (hit?.part === 'row' ? hit.row : undefined);
      const height = line === undefined ? undefined : heights.get(line);
      td.style.height = height === undefined ? '' : `${height}px`;
      if (cell && painted) {
        td.classList.add('cell');
        if (!onlySelection)
          dressCell(
            td,
            painted,
            flowOf(painted, widthOf(cell.column), (count) => widthAfter(cell.column, count)),
          );
        if (selection) dressSelection(td, selection, cell.row, cell.column);
      } else if (hit && selection) {
        const { areas } = selection;
        const on =
          hit.part === 'row'
            ? areas.some((area) => hit.row >= area.row && hit.row < area.row + area.rowCount)
            : hit.part === 'column' &&
              areas.some((area) => hit.column >= area.column && hit.column < area.column + area.columnCount);
        td.classList.toggle('holds-selection', on);
      }
    });
  }

  element.setDataListener(listen);
  element.addStyleListener(() => dress(false));

  const firstBodyRow = () => element.querySelector<HTMLElement>('tbody tr');
  const headHeight = () => rowPixels * (1 + (facts?.frozenRows ?? 0));
  const viewHeight = () => element.clientHeight - headHeight();
  const headerWidth = () => firstBodyRow()?.querySelector('th')?.offsetWidth ?? 40;

  return {
    element,
    async show(next) {
      const another = next.id !== facts?.id;
      facts = next;
      rows = shownLines(next.hiddenRows, next.frozenRows);
      columns = shownLines(next.hiddenColumns);
      element.classList.toggle('no-gridlines', !next.showGridlines);
      element.style.setProperty('--frozen-rows', String(next.frozenRows));
      const widths: Record<number, number> = { 0: Math.max(36, 12 + 8 * String(size().num_rows).length) };
      for (let place = 0; place < size().num_columns; place += 1)
        widths[place + 1] = widthOf(columns.lineAt(place));
      if (another) {
        reach = { row: 0, column: 0 };
        frozen = new Map();
        element.resetAutoSize({ auto: true, override: true, indices: true, row_height: false });
        element.scrollTop = 0;
        element.scrollLeft = 0;
      }
      element.restoreColumnSizes(widths);
      await element.draw({ invalid_viewport: true });
    },
    redraw: () => element.draw({ invalid_viewport: true }),
    select(next) {
      selection = next;
      dress(true);
    },
    hit(x, y) {
      const under = document.elementsFromPoint(x, y).filter((one) => one instanceof HTMLTableCellElement);
      const exact = under.find((one) => {
        const box = one.getBoundingClientRect();
        return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
      });
      return exact instanceof HTMLElement && element.contains(exact) ? placeOf(exact).hit : undefined;
    },
    async scrollTo(cell) {
      const grown = { row: Math.max(reach.row, cell.row), column: Math.max(reach.column, cell.column) };
      const further = grown.row + 1 >= size().num_rows || grown.column + 1 >= size().num_columns;
      if (further) reach = grown;
      if (further && facts) await this.show(facts);
      const place = rows.placeOf(cell.row);
      const top = place * rowPixels;
      if (facts && cell.row >= facts.frozenRows) {
        if (top < element.scrollTop) element.scrollTop = top;
        else if (top + rowPixels > element.scrollTop + viewHeight())
          element.scrollTop = top + rowPixels - viewHeight();
      }
      let left = 0;
      for (let at = 0; at < columns.placeOf(cell.column); at += 1) left += widthOf(columns.lineAt(at));
      const view = element.clientWidth - headerWidth();
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + widthOf(cell.column) > element.scrollLeft + view)
        element.scrollLeft = Math.min(left, left + widthOf(cell.column) - view);
      await new Promise(requestAnimationFrame);
      await element.flush();
    },
    boxOf(cell) {
      for (const td of element.querySelectorAll<HTMLElement>('td.cell, th.cell')) {
        const at = placeOf(td).cell;
        if (at?.row === cell.row && at.column === cell.column) return td.getBoundingClientRect();
      }
      return undefined;
    },
    pageRows: () => Math.max(1, Math.floor(viewHeight() / rowPixels) - 1),
  };
}

function paintedIn(user: unknown): PaintedCell | undefined {
  return isPainted(user) ? user : undefined;
}

function isPainted(user: unknown): user is PaintedCell {
  return typeof user === 'object' && user !== null && 'text' in user && 'align' in user;
}
