import type { AlignmentStyle, CellStyle as FileStyle, FontStyle } from 'hucre';
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from '../../model';
import { fileBorders, modelBorders } from './borders';
import { fileColor, modelColor } from './colors';

const horizontal: Record<HorizontalAlignment, AlignmentStyle['horizontal']> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const vertical: Record<VerticalAlignment, AlignmentStyle['vertical']> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
const underlines: Record<string, NonNullable<FontStyle['underline']>> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

/** Finds the name for a value: the tables above, the other way round. */
function nameOf<K extends string>(table: Record<K, unknown>, value: unknown): K | undefined {
  for (const name in table) if (table[name] === value) return name;
  return undefined;
}

/** Leaves out what is undefined: hucre takes a present key for a setting. */
function present<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  const result: Partial<T> = {};
  for (const key in parts) if (parts[key] !== undefined) result[key] = parts[key];
  return result;
}

/** How a cell of the model looks, as hucre writes it. */
export function fileStyle(style: CellStyle): FileStyle {
  const font = present<FontStyle>({
    name: style.fontName,
    size: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    strikethrough: style.strikethrough,
    underline: underlines[style.underline ?? ''],
    color: style.fontColor === undefined ? undefined : fileColor(style.fontColor),
  });
  // A font that says no name and size of its own would lose the workbook's.
  const namedFont = { name: 'Calibri', size: 11, ...font };
  const alignment = present<AlignmentStyle>({
    horizontal: style.horizontalAlignment && horizontal[style.horizontalAlignment],
    vertical: style.verticalAlignment && vertical[style.verticalAlignment],
    wrapText: style.wrapText,
    indent: style.indentLevel,
  });
  return present<FileStyle>({
    numFmt: style.numberFormat === 'General' ? undefined : style.numberFormat,
    font: Object.keys(font).length > 0 ? namedFont : undefined,
    fill:
      style.fill === undefined
        ? undefined
        : { type: 'pattern', pattern: 'solid', fgColor: fileColor(style.fill) },
    border: fileBorders(style.borders),
    alignment: Object.keys(alignment).length > 0 ? alignment : undefined,
    protection: style.locked === undefined ? undefined : { locked: style.locked },
  });
}

/** A file's cell style as the model keeps it: what equals Excel's default is left out. */
export function modelStyle(style: FileStyle, theme: readonly string[] | undefined): CellStyle {
  const { font, fill, alignment } = style;
  const underline = font?.underline === true ? 'Single' : nameOf(underlines, font?.underline);
  const fontColor = modelColor(font?.color, theme);
  const solid =
    fill?.type === 'pattern' && fill.pattern !== 'none' ? (fill.fgColor ?? fill.bgColor) : undefined;
  const horizontalName = nameOf(horizontal, alignment?.horizontal);
  const verticalName = nameOf(vertical, alignment?.vertical);
  return present<CellStyle>({
    numberFormat: style.numFmt === 'General' ? undefined : style.numFmt,
    fontName: font?.name === 'Calibri' ? undefined : font?.name,
    fontSize: font?.size === 11 ? undefined : font?.size,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    strikethrough: font?.strikethrough || undefined,
    underline,
    fontColor: fontColor === '#000000' ? undefined : fontColor,
    fill: modelColor(solid, theme),
    horizontalAlignment: horizontalName === 'General' ? undefined : horizontalName,
    verticalAlignment: verticalName === 'Bottom' ? undefined : verticalName,
    wrapText: alignment?.wrapText || undefined,
    indentLevel: alignment?.indent || undefined,
    borders: modelBorders(style.border, theme),
    locked: style.protection?.locked === false ? false : undefined,
  });
}
