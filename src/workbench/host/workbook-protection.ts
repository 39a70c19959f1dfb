import { ModelError, type Workbook } from '../model';
import { optionalText } from './arguments';
import type { ExcelClass } from './excel-class';
import { method, value } from './member';

/** Excel.WorkbookProtection: the structure of sheets. */
export const workbookProtectionClass: ExcelClass<Workbook> = {
  name: 'WorkbookProtection',
  members: {
    Protected: value('1.7', (workbook) => workbook.protection.isProtected),
    Protect: method('1.7', (workbook, [password]) => {
      if (workbook.protection.isProtected) throw new ModelError('AccessDenied', 'The workbook is protected.');
      workbook.protection = { isProtected: true, password: optionalText(password) };
    }),
    Unprotect: method('1.7', (workbook, [password]) => {
      if ((workbook.protection.password ?? '') !== (optionalText(password) ?? ''))
        throw new ModelError('AccessDenied', 'The password is wrong.');
      workbook.protection = { isProtected: false, password: undefined };
    }),
  },
};
