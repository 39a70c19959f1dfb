import {
  addCell,
  extendTo,
  type GridSelection,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
} from './selection';
import type { Hit, SheetTable } from './sheet-table';

interface PointerTarget {
  selection(): GridSelection;
  select(selection: GridSelection, scroll: boolean): void;
  /** Double click. */
  edit(): void;
}

/** How often a drag that left the grid scrolls on, in ms. */
const scrollEvery = 60;

/** Selects with the mouse: click, drag, Shift+click, Ctrl+click, on cells and on headers; double click edits. */
export function followPointer(table: SheetTable, target: PointerTarget): void {
  let from: Hit | undefined;
  let last = '';
  let scrolling: ReturnType<typeof setInterval> | undefined;

  function reach(to: Hit): GridSelection | undefined {
    if (from?.part === 'row')
      return to.part === 'row'
        ? selectRows(from.row, to.row)
        : to.part === 'cell'
          ? selectRows(from.row, to.cell.row)
          : undefined;
    if (from?.part === 'column')
      return to.part === 'column'
        ? selectColumns(from.column, to.column)
        : to.part === 'cell'
          ? selectColumns(from.column, to.cell.column)
          : undefined;
    return to.part === 'cell' ? extendTo(target.selection(), to.cell) : undefined;
  }

  table.element.addEventListener('mousedown', (event) => {
    const hit = table.hit(event.clientX, event.clientY);
    if (event.button !== 0 || !hit) return;
    event.preventDefault();
    const { head } = target.selection();
    if (hit.part === 'corner') return target.select(selectAll(), false);
    if (event.shiftKey) {
      from ??= { part: 'cell', cell: target.selection().activeCell };
      const next = reach(hit);
      if (next) target.select(next, false);
    } else {
      from = hit;
      target.select(begin(hit, event.ctrlKey || event.metaKey ? target.selection() : undefined), false);
    }
    last = `${head.row},${head.column}`;
    window.addEventListener('mousemove', drag);
    window.addEventListener('mouseup', drop, { once: true });
  });
  table.element.addEventListener('dblclick', (event) => {
    if (table.hit(event.clientX, event.clientY)?.part === 'cell') target.edit();
  });

  function begin(hit: Hit, others: GridSelection | undefined): GridSelection {
    if (hit.part === 'row') return selectRows(hit.row, hit.row);
    if (hit.part === 'column') return selectColumns(hit.column, hit.column);
    if (hit.part === 'corner') return selectAll();
    return others ? addCell(others, hit.cell) : selectCell(hit.cell);
  }

  function drag(event: MouseEvent): void {
    clearInterval(scrolling);
    const box = table.element.getBoundingClientRect();
    const beyond = {
      x: event.clientX > box.right - 16 ? 1 : event.clientX < box.left ? -1 : 0,
      y: event.clientY > box.bottom - 16 ? 1 : event.clientY < box.top ? -1 : 0,
    };
    const x = Math.min(Math.max(event.clientX, box.left + 50), box.right - 20);
    const y = Math.min(Math.max(event.clientY, box.top + 24), box.bottom - 20);
    const extend = () => {
      const hit = table.hit(x, y);
      const key = JSON.stringify(hit);
      if (!hit || key === last) return;
      last = key;
      const next = reach(hit);
      if (next) target.select(next, false);
    };
    extend();
    if (beyond.x === 0 && beyond.y === 0) return;
    scrolling = setInterval(() => {
      table.element.scrollBy(beyond.x * 64, beyond.y * 60);
      extend();
    }, scrollEvery);
  }

  function drop(): void {
    clearInterval(scrolling);
    window.removeEventListener('mousemove', drag);
  }
}
