import { displayText, isDateFormat } from '../../../src/workbench/model';

describe('the text a cell shows', () => {
  it.each<[number | string | boolean, string, string]>([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e15, 'General', '1E+15'],
    [1234.567, '#,##0.00', '1,234.57'],
    [1234.567, '0', '1235'],
    [1.005, '0.00', '1.01'],
    [-1234.5, '#,##0.0', '-1,234.5'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"none"', 'none'],
    [0.256, '0.0%', '25.6%'],
    [1234.5, '¥#,##0.00', '¥1,234.50'],
    [1234.5, '[$€-407] #,##0', '€ 1,235'],
    [12345, '0.00E+00', '1.23E+04'],
    [1_234_567, '#,##0,', '1,235'],
    [7, '000', '007'],
    [45569, 'yyyy-mm-dd', '2024-10-04'],
    [45569.5, 'yyyy/m/d h:mm', '2024/10/4 12:00'],
    [45569, 'd-mmm-yy', '4-Oct-24'],
    [45569, 'yyyy"年"m"月"d"日"', '2024年10月4日'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [true, 'General', 'TRUE'],
    ['x', '0.00', 'x'],
    ['#N/A', '0.00', '#N/A'],
  ])('%p as %s is %s', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(displayText(45569 - 1462, 'yyyy-mm-dd', true)).toBe('2024-10-04');
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['m/d/yyyy h:mm', true],
    ['[$-804]yyyy"年"m"月"', true],
    ['General', false],
    ['#,##0.00', false],
    ['0.00E+00', false],
    ['"days" 0', false],
    ['@', false],
  ])('%s shows dates: %p', (format, dates) => {
    expect(isDateFormat(format)).toBe(dates);
  });
});
