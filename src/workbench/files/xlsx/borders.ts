import type { BorderSide as FileBorder, BorderStyle as FileBorders } from 'hucre';
import type { Border, BorderSide } from '../../model';
import { fileColor, modelColor } from './colors';

const sides: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

/** Office.js line styles that a file has a line for whatever the weight. */
const lines: Record<string, FileBorder['style']> = {
  Dot: 'dotted',
  Double: 'double',
  DashDotDot: 'dashDotDot',
  SlantDashDot: 'slantDashDot',
};

function fileLine({ style, weight }: Border): FileBorder['style'] {
  const heavy = weight === 'Medium' || weight === 'Thick';
  if (style === 'Dash') return heavy ? 'mediumDashed' : 'dashed';
  if (style === 'DashDot') return heavy ? 'mediumDashDot' : 'dashDot';
  const other = lines[style];
  if (other) return other;
  return weight === 'Thick'
    ? 'thick'
    : weight === 'Medium'
      ? 'medium'
      : weight === 'Hairline'
        ? 'hair'
        : 'thin';
}

export function fileBorders(
  borders: Partial<Record<BorderSide, Border>> | undefined,
): FileBorders | undefined {
  const result: FileBorders = {};
  for (const side of sides) {
    const border = borders?.[side];
    if (border && border.style !== 'None')
      result[side] = { style: fileLine(border), color: fileColor(border.color) };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

function modelBorder({ style, color }: FileBorder, theme: readonly string[] | undefined): Border {
  const weights: Partial<Record<FileBorder['style'], string>> = {
    thick: 'Thick',
    medium: 'Medium',
    hair: 'Hairline',
  };
  const known = Object.entries(lines).find(([, line]) => line === style)?.[0];
  const dashed = /dashdot$/i.test(style) ? 'DashDot' : /dashed$/i.test(style) ? 'Dash' : 'Continuous';
  return {
    style: known ?? dashed,
    weight: weights[style] ?? (style.startsWith('medium') ? 'Medium' : 'Thin'),
    color: modelColor(color, theme) ?? '#000000',
  };
}

export function modelBorders(
  borders: FileBorders | undefined,
  theme: readonly string[] | undefined,
): Partial<Record<BorderSide, Border>> | undefined {
  const result: Partial<Record<BorderSide, Border>> = {};
  for (const side of sides) {
    const border = borders?.[side];
    if (border) result[side] = modelBorder(border, theme);
  }
  return Object.keys(result).length > 0 ? result : undefined;
}
