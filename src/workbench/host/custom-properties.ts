import type { Sheet } from '../model';
import { text } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, property, value } from './member';

interface PropertyState {
  sheet: Sheet;
  key: string;
}

const find = (sheet: Sheet, key: string): string | undefined =>
  [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());

/** Excel.WorksheetCustomProperty. */
const customPropertyClass: ExcelClass<PropertyState> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => ({ key: '_Id', value: key }),
  isAlive: ({ sheet, key }) => sheet.customProperties.has(key),
  members: {
    Key: value('1.12', ({ key }) => key),
    Value: property(
      '1.12',
      ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      ({ sheet, key }, given) => void sheet.customProperties.set(key, text(given)),
    ),
    Delete: method('1.12', ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    }),
  },
};

/** Excel.WorksheetCustomPropertyCollection. Keys in any case. */
export const customPropertiesClass: ExcelClass<Sheet> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => open(customPropertyClass, { sheet, key })),
  members: {
    GetCount: method('1.12', (sheet) => sheet.customProperties.size),
    Item: method('1.12', (sheet, [key]) => {
      const found = find(sheet, text(key));
      if (found === undefined) throw itemNotFound();
      return open(customPropertyClass, { sheet, key: found });
    }),
    GetItemOrNullObject: method('1.12', (sheet, [key]) => {
      const found = find(sheet, text(key));
      return found === undefined ? null : open(customPropertyClass, { sheet, key: found });
    }),
    Add: method('1.12', (sheet, [key, given]) => {
      const name = find(sheet, text(key)) ?? text(key);
      sheet.customProperties.set(name, text(given));
      return open(customPropertyClass, { sheet, key: name });
    }),
  },
};
