import { formatAddress, parseAddress } from '../model';
import { byId } from './element';
import type { GridSelection } from './grid/selection';

interface FormulaBarEvents {
  /** A range typed into the name box. */
  goTo(text: string): void;
  typed(text: string): void;
  committed(text: string): void;
  cancelled(): void;
}

export interface FormulaBar {
  showSelection(selection: GridSelection): void;
  showEntry(text: string): void;
}

/** The name box (where am I) and the formula bar (what is in the cell). */
export function createFormulaBar(events: FormulaBarEvents): FormulaBar {
  const name = byId('name-box');
  const bar = byId('formula-input');
  if (!(name instanceof HTMLInputElement) || !(bar instanceof HTMLInputElement))
    throw new Error('workbench.html: the name box and the formula bar are inputs');

  name.addEventListener('focus', () => name.select());
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      // The cell has the focus at once: this very key must not begin an entry there.
      event.preventDefault();
      events.goTo(name.value);
    }
    if (event.key === 'Escape') events.cancelled();
  });
  bar.addEventListener('input', () => events.typed(bar.value));
  bar.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') events.committed(bar.value);
    if (event.key === 'Escape') events.cancelled();
  });

  return {
    showSelection({ areas, activeCell }) {
      const [area] = areas;
      const whole =
        area && areas.length === 1 && area.rowCount * area.columnCount > 1 ? formatAddress(area) : undefined;
      name.value = whole ?? formatAddress({ ...activeCell, rowCount: 1, columnCount: 1 });
    },
    showEntry(text) {
      if (document.activeElement !== bar) bar.value = text;
    },
  };
}

/** `b2:c9` → its block; undefined when it is no address. */
export const readAddress = (text: string) => parseAddress(text.replaceAll('$', ''));
