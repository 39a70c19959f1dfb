import { type CellValue, serialOf, type Workbook } from '../model';
import { integer } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { method, value } from './member';

/** Excel.FunctionResult. */
const functionResultClass: ExcelClass<CellValue> = {
  name: 'FunctionResult',
  members: {
    Value: value('1.2', (result) => result),
    Error: value('1.2', () => ''),
  },
};

/** Excel.Functions: worksheet functions called from code. */
export const functionsClass: ExcelClass<Workbook> = {
  name: 'Functions',
  members: {
    Date: method('1.2', (workbook, [year, month, day]) => {
      const serial = serialOf(integer(year), integer(month), integer(day), workbook.use1904DateSystem);
      return open(functionResultClass, serial ?? '#NUM!');
    }),
  },
};
