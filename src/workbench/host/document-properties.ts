import type { Workbook } from '../model';
import { text } from './arguments';
import type { ExcelClass, Member } from './excel-class';
import { property, value } from './member';

function kept(name: string): Member<Workbook> {
  return property(
    '1.7',
    (workbook) => workbook.properties[name] ?? '',
    (workbook, given) => {
      workbook.properties[name] = text(given);
    },
  );
}

/** Excel.DocumentProperties. */
export const documentPropertiesClass: ExcelClass<Workbook> = {
  name: 'DocumentProperties',
  members: {
    Title: kept('title'),
    Subject: kept('subject'),
    Author: kept('author'),
    Keywords: kept('keywords'),
    Comments: kept('comments'),
    Category: kept('category'),
    Manager: kept('manager'),
    Company: kept('company'),
    LastAuthor: value('1.7', (workbook) => workbook.properties.lastAuthor ?? ''),
  },
};
