import { color } from './arguments';
import { changeLook, commonLook, type Looks } from './cell-looks';
import type { ExcelClass } from './excel-class';
import { method, property } from './member';

/** Excel.RangeFill. Without a fill Excel answers white; mixed fills answer null. */
export const rangeFillClass: ExcelClass<Looks> = {
  name: 'RangeFill',
  members: {
    Color: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.fill ?? '#FFFFFF'),
      (self, given, { workbook }) =>
        changeLook(workbook, self, { fill: given === '' ? undefined : color(given) }),
    ),
    Pattern: property(
      '1.9',
      (self, { workbook }) => commonLook(workbook, self, (style) => (style.fill ? 'Solid' : 'None')),
      (self, given, { workbook }) => {
        if (given === 'None') changeLook(workbook, self, { fill: undefined });
      },
    ),
    Clear: method('1.1', (self, _args, { workbook }) => changeLook(workbook, self, { fill: undefined })),
  },
};
