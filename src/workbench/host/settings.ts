import { deleteSetting, storeSetting, type Workbook } from '../model';
import { text } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, property, value } from './member';

interface SettingState {
  key: string;
}

/** Excel.Setting. */
export const settingClass: ExcelClass<SettingState> = {
  name: 'Setting',
  id: ({ key }) => ({ key: '_Id', value: key }),
  isAlive: ({ key }, { workbook }) => workbook.settings.has(key),
  members: {
    Key: value('1.4', ({ key }) => key),
    Value: property(
      '1.4',
      ({ key }, { workbook }) => workbook.settings.get(key) ?? null,
      ({ key }, given, { workbook }) => storeSetting(workbook, key, given),
    ),
    Delete: method('1.4', ({ key }, _args, { workbook }) => deleteSetting(workbook, key)),
  },
};

/** Excel.SettingCollection. All settings together hold about 2 MB. */
export const settingsClass: ExcelClass<Workbook> = {
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => open(settingClass, { key })),
  members: {
    GetCount: method('1.4', (workbook) => workbook.settings.size),
    Item: method('1.4', (workbook, [key]) => {
      if (!workbook.settings.has(text(key))) throw itemNotFound();
      return open(settingClass, { key: text(key) });
    }),
    GetItemOrNullObject: method('1.4', (workbook, [key]) =>
      workbook.settings.has(text(key)) ? open(settingClass, { key: text(key) }) : null,
    ),
    Add: method('1.4', (workbook, [key, given]) => {
      storeSetting(workbook, text(key), given);
      return open(settingClass, { key: text(key) });
    }),
  },
};
