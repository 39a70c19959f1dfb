import type { PaintedCell } from '../painting/painted-cell';
import { rowPixels } from '../sheet-facts';
import type { Flow } from './dress-cell';
import { fontPixels, textWidth } from './text-width';

/** How high a row has to be for a cell: large letters and wrapped text need more. */
export function heightOf(cell: PaintedCell | undefined, width: number): number {
  if (!cell || cell.text === '') return rowPixels;
  const line = Math.max(rowPixels, Math.ceil(fontPixels(cell.size ?? 11) * 1.45) + 1);
  if (!cell.wrap) return line;
  const lines = cell.text
    .split('\n')
    .reduce(
      (sum, part) => sum + Math.max(1, Math.ceil(textWidth(part, cell.bold, cell.size) / (width - 9))),
      0,
    );
  return line + (lines - 1) * Math.ceil(fontPixels(cell.size ?? 11) * 1.45);
}

/** A number that does not fit shows as ####; text is clipped or flows over. */
export function fitted(cell: PaintedCell, width: number): string {
  if (!cell.number || cell.wrap) return cell.text;
  if (textWidth(cell.text, cell.bold, cell.size) + 8 <= width) return cell.text;
  return '#'.repeat(Math.max(1, Math.floor((width - 8) / 7)));
}

/** A cell's own font may be wider than the sheet's, in which texts are measured. */
const otherFonts = 1.15;

/** How far a cell's text reaches over its neighbours: blank ones, or those merged with it. */
export function flowOf(cell: PaintedCell, width: number, widthAfter: (columns: number) => number): Flow {
  const wanted = textWidth(cell.text, cell.bold, cell.size) * otherFonts + 10;
  if (cell.merge && cell.merge.columns > 0) {
    const spill = widthAfter(cell.merge.columns - 1);
    const free = Math.max(0, width + spill - wanted);
    return { spill, shift: cell.align === 'center' ? free / 2 : cell.align === 'right' ? free : 0 };
  }
  const missing = wanted - width;
  if (cell.spill === undefined || missing <= 0) return { spill: 0, shift: 0 };
  return { spill: widthAfter(cell.spill), shift: 0 };
}
