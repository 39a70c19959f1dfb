import { type Area, containsCell, lastColumn, lastRow } from '../../model';
import type { PaintedCell } from '../painting/painted-cell';
import type { GridSelection } from './selection';
import { fontPixels } from './text-width';

const accent = 'var(--accent)';

/** Dark text on light fills, light text on dark ones, where the cell says no colour of its own. */
function inkOn(fill: string): string {
  const number = Number.parseInt(fill.slice(1), 16);
  const luminance = 0.299 * ((number >> 16) & 255) + 0.587 * ((number >> 8) & 255) + 0.114 * (number & 255);
  return luminance > 140 ? '#1b1b1b' : '#ffffff';
}

function barImage({ from, to, color, gradient }: NonNullable<PaintedCell['bar']>): string {
  const end = gradient ? `color-mix(in srgb, ${color} 30%, transparent)` : color;
  const [left, right] = [`${from * 100}%`, `${to * 100}%`];
  return `linear-gradient(to right, transparent ${left}, ${color} ${left}, ${end} ${right}, transparent ${right})`;
}

const icons: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Arrows/, ['▼', '▶', '▲']],
  [/Flags/, ['⚑', '⚑', '⚑']],
  [/Symbols|Signs/, ['✖', '●', '✔']],
  [/Rating|Quarters/, ['○', '◔', '◑', '◕', '●']],
];
const iconColors = ['#C00000', '#E0A000', '#2E8B57'];

function iconText({ set, index }: NonNullable<PaintedCell['icon']>): { glyph: string; color: string } {
  const glyphs = icons.find(([pattern]) => pattern.test(set))?.[1] ?? ['●', '●', '●'];
  const count = set.startsWith('Five') ? 5 : set.startsWith('Four') ? 4 : 3;
  const share = count > 1 ? index / (count - 1) : 0;
  return {
    glyph: glyphs[Math.round(share * (glyphs.length - 1))] ?? '●',
    color: iconColors[Math.round(share * 2)] ?? '#595959',
  };
}

/** How far a text flows over the cells to the right, and how far in a merged block it begins; pixels. */
export interface Flow {
  spill: number;
  shift: number;
}

/** Gives a table cell the look of a cell of the sheet. */
export function dressCell(td: HTMLElement, cell: PaintedCell, { spill, shift }: Flow): void {
  const { style } = td;
  style.textAlign = cell.merge ? 'left' : cell.align;
  style.verticalAlign = cell.valign ?? '';
  style.whiteSpace = cell.wrap ? 'pre-wrap' : '';
  style.backgroundColor = cell.fill ?? '';
  style.color = cell.color ?? (cell.fill === undefined ? '' : inkOn(cell.fill));
  style.fontWeight = cell.bold ? '600' : '';
  style.fontStyle = cell.italic ? 'italic' : '';
  style.textDecoration = [cell.underline && 'underline', cell.strike && 'line-through']
    .filter(Boolean)
    .join(' ');
  style.fontSize = cell.size === undefined ? '' : `${fontPixels(cell.size)}px`;
  style.fontFamily = cell.font === undefined ? '' : `"${cell.font}", var(--cell-font)`;
  const indent = 4 + shift + (cell.indent ?? 0) * 9;
  style.paddingLeft = indent > 4 ? `${indent}px` : '';
  style.backgroundImage = cell.bar ? barImage(cell.bar) : '';
  for (const side of ['top', 'right', 'bottom', 'left'] as const)
    style.setProperty(`border-${side}`, cell.borders?.[side] ?? '');
  style.clipPath = spill > 0 ? `inset(0 -${spill}px 0 0)` : '';
  td.classList.toggle('spills', spill > 0);
  td.classList.toggle('header-button', cell.button === true);
  if (cell.icon) {
    const { glyph, color } = iconText(cell.icon);
    td.dataset.icon = glyph;
    style.setProperty('--icon', color);
  } else delete td.dataset.icon;
}

/** Draws a cell's part in the selection: tint, outline of its block, the active cell. */
export function dressSelection(td: HTMLElement, selection: GridSelection, row: number, column: number): void {
  const { areas, activeCell } = selection;
  const holders = areas.filter((area) => containsCell(area, row, column));
  const isActive = activeCell.row === row && activeCell.column === column;
  td.classList.toggle('selected', holders.length > 0);
  td.classList.toggle('active', isActive);
  const shadows = holders.flatMap((area) => outline(area, row, column));
  const tint = holders.length > 0 && !isActive ? ['inset 0 0 0 100vmax var(--selection)'] : [];
  td.style.boxShadow = [...shadows, ...tint].join(', ');
}

function outline(area: Area, row: number, column: number): string[] {
  return [
    row === area.row && `inset 0 2px 0 0 ${accent}`,
    row === lastRow(area) && `inset 0 -2px 0 0 ${accent}`,
    column === area.column && `inset 2px 0 0 0 ${accent}`,
    column === lastColumn(area) && `inset -2px 0 0 0 ${accent}`,
  ].filter((shadow) => shadow !== false);
}
