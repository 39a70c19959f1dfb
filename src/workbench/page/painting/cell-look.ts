import {
  type Border,
  type CellStyle,
  type CellValue,
  displayText,
  type RuleFormat,
  valueKind,
} from '../../model';
import type { ConditionalLook } from '../../model/conditional/cell-look';
import type { PaintedCell } from './painted-cell';

function alignment(style: CellStyle, value: CellValue): PaintedCell['align'] {
  switch (style.horizontalAlignment) {
    case 'Left':
    case 'Fill':
    case 'Justify':
      return 'left';
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    default: {
      const kind = valueKind(value);
      return kind === 'number' ? 'right' : kind === 'boolean' || kind === 'error' ? 'center' : 'left';
    }
  }
}

const widths: Record<string, string> = { Thick: '3px', Medium: '2px', Thin: '1px', Hairline: '1px' };
const lines: Record<string, string> = { Dash: 'dashed', DashDot: 'dashed', Dot: 'dotted', Double: 'double' };

function cssBorder({ style, weight, color }: Border): string {
  const width = style === 'Double' ? '3px' : (widths[weight] ?? '1px');
  return `${width} ${lines[style] ?? 'solid'} ${color}`;
}

function bordersOf(borders: CellStyle['borders']): PaintedCell['borders'] {
  const result: PaintedCell['borders'] = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const border = borders?.[side];
    if (border && border.style !== 'None') result[side] = cssBorder(border);
  }
  return result;
}

/**
 * How a cell looks: below everything the style of its table or pivot, over it the cell's own format, on top the conditional
 * formats.
 */
export function paintCell(
  value: CellValue,
  style: CellStyle,
  under: Partial<PaintedCell> | undefined,
  over: ConditionalLook | undefined,
  use1904: boolean,
): PaintedCell {
  const format: RuleFormat = over?.format ?? {};
  const cell: PaintedCell = {
    ...under,
    text: over?.hidesValue ? '' : displayText(value, format.numberFormat ?? style.numberFormat, use1904),
    align: alignment(style, value),
  };
  if (valueKind(value) === 'number') cell.number = true;
  const fill = format.fill ?? style.fill;
  const color = format.fontColor ?? style.fontColor;
  if (fill !== undefined && fill !== '') cell.fill = fill;
  if (color !== undefined && color !== '') cell.color = color;
  if (format.bold ?? style.bold) cell.bold = true;
  if (format.italic ?? style.italic) cell.italic = true;
  if (format.strikethrough ?? style.strikethrough) cell.strike = true;
  if ((format.underline ?? style.underline ?? 'None') !== 'None') cell.underline = true;
  if (style.fontSize !== undefined) cell.size = style.fontSize;
  if (style.fontName !== undefined) cell.font = style.fontName;
  if (style.wrapText) cell.wrap = true;
  if (style.verticalAlignment === 'Top') cell.valign = 'top';
  if (style.verticalAlignment === 'Center') cell.valign = 'middle';
  if (style.indentLevel) cell.indent = style.indentLevel;
  const borders = { ...under?.borders, ...bordersOf(style.borders), ...bordersOf(format.borders) };
  if (Object.keys(borders).length > 0) cell.borders = borders;
  if (over?.bar) {
    const { from, to, color: barColor, gradient, axis } = over.bar;
    cell.bar = { from, to, color: barColor, gradient, ...(axis !== undefined && { axis }) };
  }
  if (over?.icon) cell.icon = { set: over.icon.style, index: over.icon.index };
  return cell;
}
