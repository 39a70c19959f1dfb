import { defaultFont } from '../model';
import { color, flag, number, text } from './arguments';
import { changeLook, commonLook, type Looks } from './cell-looks';
import type { ExcelClass } from './excel-class';
import { property } from './member';

/** Excel.RangeFont. Mixed values answer null. */
export const rangeFontClass: ExcelClass<Looks> = {
  name: 'RangeFont',
  members: {
    Name: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.fontName ?? defaultFont.name),
      (self, given, { workbook }) => changeLook(workbook, self, { fontName: text(given) }),
    ),
    Size: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.fontSize ?? defaultFont.size),
      (self, given, { workbook }) => changeLook(workbook, self, { fontSize: number(given) }),
    ),
    Color: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.fontColor ?? defaultFont.color),
      (self, given, { workbook }) => changeLook(workbook, self, { fontColor: color(given) }),
    ),
    Bold: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.bold ?? false),
      (self, given, { workbook }) => changeLook(workbook, self, { bold: flag(given) || undefined }),
    ),
    Italic: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.italic ?? false),
      (self, given, { workbook }) => changeLook(workbook, self, { italic: flag(given) || undefined }),
    ),
    Underline: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.underline ?? 'None'),
      (self, given, { workbook }) =>
        changeLook(workbook, self, { underline: text(given) === 'None' ? undefined : text(given) }),
    ),
    Strikethrough: property(
      '1.9',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.strikethrough ?? false),
      (self, given, { workbook }) => changeLook(workbook, self, { strikethrough: flag(given) || undefined }),
    ),
  },
};
