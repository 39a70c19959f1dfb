import { protectSheet, type Sheet, unprotectSheet } from '../model';
import { optionalText, record } from './arguments';
import type { ExcelClass } from './excel-class';
import { method, value } from './member';

/** Excel.WorksheetProtection. */
export const worksheetProtectionClass: ExcelClass<Sheet> = {
  name: 'WorksheetProtection',
  members: {
    Protected: value('1.2', (sheet) => sheet.protection.isProtected),
    Options: value('1.2', (sheet) => sheet.protection.options),
    Protect: method('1.2', (sheet, [options, password], { workbook }) =>
      protectSheet(workbook, sheet, record(options), optionalText(password)),
    ),
    Unprotect: method('1.2', (sheet, [password], { workbook }) =>
      unprotectSheet(workbook, sheet, optionalText(password)),
    ),
    CheckPassword: method(
      '1.7',
      (sheet, [password]) => (sheet.protection.password ?? '') === (optionalText(password) ?? ''),
    ),
  },
};
