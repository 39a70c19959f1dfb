import type { Remote } from 'comlink';
import { areaOf, lastColumn, lastRow } from '../../model';
import { type Cell, type Direction, nextCell } from '../data-edge';
import type { Session } from '../session';
import type { SheetFacts } from '../sheet-facts';
import { createCellEditor } from './cell-editor';
import { parseClipboard } from './clipboard';
import { keyCommand, type KeyCommand } from './key-command';
import { followPointer } from './pointer';
import {
  extendTo,
  type GridSelection,
  selectAll,
  selectAreas,
  selectCell,
  selectColumns,
  selectRows,
} from './selection';
import { createSheetTable } from './sheet-table';

export interface SheetGrid {
  /** Shows a sheet as the workbook has it now, its selection included. */
  show(facts: SheetFacts): Promise<void>;
  redraw(): Promise<void>;
  select(selection: GridSelection, scroll?: boolean): Promise<void>;
  selection(): GridSelection;
  /** An entry made elsewhere (the formula bar) for the active cell. */
  edit(text: string): void;
  commit(text: string, then?: Direction): Promise<void>;
  cancel(): void;
  focus(): void;
}

export interface GridEvents {
  selected(selection: GridSelection): void;
  /** The text of the entry being made; undefined when it ended. */
  entering(text: string | undefined): void;
  /** Ctrl+PageUp and Ctrl+PageDown. */
  turn(direction: 'next' | 'previous'): void;
  failed(error: unknown): void;
}

/** The sheet a person works in: selecting with mouse and keyboard, typing, copying and pasting. */
export function createSheetGrid(
  parent: HTMLElement,
  session: Remote<Session>,
  events: GridEvents,
): SheetGrid {
  const table = createSheetTable((sheetId, rows, columns) => session.paint(sheetId, rows, columns));
  table.element.tabIndex = -1;
  parent.append(table.element);
  const editor = createCellEditor(parent, (text) => events.entering(text));
  let facts: SheetFacts | undefined;
  let selection = selectCell({ row: 0, column: 0 });

  const guarded = (work: () => Promise<void>) => {
    work().catch((error: unknown) => events.failed(error));
  };
  const placeEditor = () => editor.place(table.boxOf(selection.activeCell));

  async function select(next: GridSelection, scroll = true): Promise<void> {
    selection = next;
    table.select(selection);
    events.selected(selection);
    if (facts) await session.select(facts.id, selection.areas, selection.activeCell);
    if (scroll) await table.scrollTo(selection.head);
    placeEditor();
  }

  async function commit(text: string, then?: Direction): Promise<void> {
    const { row, column } = selection.activeCell;
    editor.end();
    events.entering(undefined);
    if (facts) await session.enter(facts.id, areaOf(row, column), [[text]]);
    if (then) await select(selectCell(nextCell(selection.activeCell, then)));
    editor.focus();
  }

  function cancel(): void {
    editor.end();
    events.entering(undefined);
    editor.focus();
  }

  async function beginEdit(): Promise<void> {
    if (!facts) return;
    const { row, column } = selection.activeCell;
    const text = await session.entry(facts.id, row, column);
    placeEditor();
    editor.begin(text);
    events.entering(text);
  }

  /** Enter and Tab go through a selected block before they leave it. */
  function step(direction: Direction): GridSelection {
    const [area] = selection.areas;
    if (selection.areas.length !== 1 || !area || area.rowCount * area.columnCount === 1)
      return selectCell(nextCell(selection.activeCell, direction));
    let { row, column } = nextCell(selection.activeCell, direction);
    if (row > lastRow(area)) [row, column] = [area.row, column + 1];
    if (row < area.row) [row, column] = [lastRow(area), column - 1];
    if (column > lastColumn(area)) [row, column] = [row + 1, area.column];
    if (column < area.column) [row, column] = [row - 1, lastColumn(area)];
    const inside =
      row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
    return { ...selection, activeCell: inside ? { row, column } : { row: area.row, column: area.column } };
  }

  async function obey(command: KeyCommand): Promise<void> {
    if (!facts) return;
    const { head, activeCell, areas } = selection;
    const go = (cell: Cell, extend: boolean) => select(extend ? extendTo(selection, cell) : selectCell(cell));
    switch (command.do) {
      case 'move': {
        const from = command.extend ? head : activeCell;
        const to = command.toEdge
          ? await session.edge(facts.id, from.row, from.column, command.direction)
          : nextCell(from, command.direction);
        return go(to, command.extend);
      }
      case 'page':
        return go(
          nextCell(command.extend ? head : activeCell, command.direction, table.pageRows()),
          command.extend,
        );
      case 'home':
        return go({ row: command.whole ? facts.frozenRows : head.row, column: 0 }, command.extend);
      case 'end': {
        const last = { row: Math.max(facts.usedRows - 1, 0), column: Math.max(facts.usedColumns - 1, 0) };
        return go(command.whole ? last : { ...last, row: head.row }, command.extend);
      }
      case 'step':
        return select(step(command.direction));
      case 'selectAll': {
        const region = await session.region(facts.id, activeCell.row, activeCell.column);
        const [area] = areas;
        const isRegion = area?.rowCount === region.rowCount && area.columnCount === region.columnCount;
        const single = region.rowCount * region.columnCount === 1;
        return select(isRegion || single ? selectAll() : selectAreas([region], activeCell), false);
      }
      case 'selectRows':
        return select(selectRows(activeCell.row, head.row), false);
      case 'selectColumns':
        return select(selectColumns(activeCell.column, head.column), false);
      case 'edit':
        return beginEdit();
      case 'clear':
        return session.clear(facts.id, areas);
      case 'erase':
        return editor.begin('');
      case 'cut':
      case 'copy': {
        const [area] = areas;
        if (area) await navigator.clipboard.writeText(await session.copy(facts.id, area));
        return command.do === 'cut' ? session.clear(facts.id, areas) : undefined;
      }
      case 'sheet':
        return events.turn(command.direction);
      case 'escape':
        return undefined;
    }
  }

  function keyWhileEditing(event: KeyboardEvent): void {
    const directions: Record<string, Direction> = {
      Enter: event.shiftKey ? 'up' : 'down',
      Tab: event.shiftKey ? 'left' : 'right',
    };
    const direction = directions[event.key];
    if (event.isComposing || (event.key === 'Enter' && event.altKey)) return;
    if (direction) guarded(() => commit(editor.text(), direction));
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
  }

  editor.element.addEventListener('keydown', (event) => {
    if (editor.isEditing()) return keyWhileEditing(event);
    const command = keyCommand(event);
    if (!command) return;
    event.preventDefault();
    guarded(() => obey(command));
  });
  editor.element.addEventListener('paste', (event) => {
    if (editor.isEditing() || !facts) return;
    event.preventDefault();
    const { id } = facts;
    const rows = parseClipboard(event.clipboardData?.getData('text/plain') ?? '');
    const { row, column } = selection.activeCell;
    const area = areaOf(
      row,
      column,
      Math.max(rows.length, 1),
      Math.max(...rows.map((cells) => cells.length), 1),
    );
    guarded(async () => {
      await session.enter(id, area, rows);
      await select(selectAreas([area], selection.activeCell), false);
    });
  });
  followPointer(table, {
    selection: () => selection,
    select: (next, scroll) => {
      const leave = editor.isEditing() ? commit(editor.text()) : Promise.resolve();
      guarded(() => leave.then(() => select(next, scroll)).then(() => editor.focus()));
    },
    edit: () => guarded(beginEdit),
  });
  table.element.addEventListener('regular-table-scroll', placeEditor);
  new ResizeObserver(() => guarded(() => table.redraw())).observe(parent);

  return {
    async show(next) {
      const another = next.id !== facts?.id;
      facts = next;
      selection = selectAreas(next.selection.areas, next.selection.activeCell);
      await table.show(next);
      table.select(selection);
      events.selected(selection);
      if (another) await table.scrollTo(selection.activeCell);
      placeEditor();
    },
    redraw: () => table.redraw(),
    select,
    selection: () => selection,
    edit(text) {
      placeEditor();
      editor.setText(text);
    },
    commit,
    cancel,
    focus: () => editor.focus(),
  };
}
