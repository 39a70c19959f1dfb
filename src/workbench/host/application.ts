import { calculate, type Workbook } from '../model';
import { word } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { method, object, property, value } from './member';

/** Excel.Application. */
export const applicationClass: ExcelClass<Workbook> = {
  name: 'Application',
  members: {
    CalculationMode: property(
      '1.1',
      (workbook) => workbook.calculationMode,
      (workbook, given) => {
        workbook.calculationMode = word(given, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
      '1.8',
    ),
    CalculationState: value('1.9', (workbook) => (workbook.needsCalculation ? 'Pending' : 'Done')),
    CalculationEngineVersion: value('1.9', () => 191029),
    DecimalSeparator: value('1.11', () => '.'),
    ThousandsSeparator: value('1.11', () => ','),
    UseSystemSeparators: value('1.11', () => true),
    CultureInfo: object('1.11', (workbook) => open(cultureInfoClass, workbook)),
    Calculate: method('1.1', (workbook) => calculate(workbook)),
    SuspendApiCalculationUntilNextSync: method('1.6', (_workbook, _args, context) => {
      context.calculationSuspended = true;
    }),
    SuspendScreenUpdatingUntilNextSync: method('1.9', () => null),
  },
};

/** Excel.CultureInfo: the model reads entries in English (United States). */
const cultureInfoClass: ExcelClass<Workbook> = {
  name: 'CultureInfo',
  members: { Name: value('1.11', () => 'en-US') },
};
