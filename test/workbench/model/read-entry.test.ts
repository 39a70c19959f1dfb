import { readEntry } from '../../../src/workbench/model';
import { isPlainText } from '../../../src/workbench/model/read-entry';
import fc from 'fast-check';

describe('what Excel makes of an entry', () => {
  it.each<[string, ReturnType<typeof readEntry>]>([
    ['abc', { value: 'abc' }],
    ['00123', { value: 123 }],
    ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
    ['(5)', { value: -5 }],
    ['12%', { value: 0.12, numberFormat: '0%' }],
    ['¥1,200', { value: 1200, numberFormat: '¥#,##0' }],
    ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
    ['true', { value: true }],
    ['#N/A', { value: '#N/A' }],
    ['2024-10-04', { value: 45569, numberFormat: 'm/d/yyyy' }],
    ['2024-13-04', { value: '2024-13-04' }],
    ['4-Oct-24', { value: 45569, numberFormat: 'd-mmm-yy' }],
    ['=1+1', { value: '', formula: '=1+1' }],
    ['=cmd|x', { value: '', formula: '=cmd|x' }],
    ['+1+1', { value: '', formula: '=+1+1' }],
    ['-SUM(A1)', { value: '', formula: '=-SUM(A1)' }],
    ['@SUM(1)', { value: '', formula: '=SUM(1)' }],
    ["'=1+1", { value: '=1+1' }],
    ['+86 138 0000', { value: '+86 138 0000' }],
    ['-', { value: '-' }],
    ['=', { value: '=' }],
    ['2024年10月4日', { value: '2024年10月4日' }],
  ])('%s', (text, entry) => {
    expect(readEntry(text, undefined)).toEqual(entry);
  });

  it('leaves everything as it is in a text cell', () => {
    for (const text of ['=1+1', '00123', '2024-10-04', '@x'])
      expect(readEntry(text, '@')).toEqual({ value: text });
  });

  it('knows plain text at a glance: a full look finds nothing more in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (text) => {
        if (isPlainText(text)) expect(readEntry(text, undefined)).toEqual({ value: text });
      }),
    );
    expect(['VIP', '重要价值客户', 'Regular'].every(isPlainText)).toBe(true);
    expect(['true', '=1', ' 5', '#N/A', '4-Oct', '', "'x", '¥5'].some(isPlainText)).toBe(false);
  });
});
