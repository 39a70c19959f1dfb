import { delimiterOf } from '../../../../src/workbench/files/csv/delimiter';

describe('delimiterOf', () => {
  it.each([
    ['id,name\n1,"a;b;c"\n', ','],
    ['id;name\n1;"a,b"\n', ';'],
    ['id\tname of it\n1\ta b\n', '\t'],
    ['id|name\n1|a b\n', '|'],
    [' id  spent  n\n 001  9.50  1\n 002 11.00  2\n', ' '],
    ['00004 0001 19970101  2   29.33\r\n00021 0002 19970101  3   63.34\r\n', ' '],
    [
      'Customer      Date        Amount\nAnn Lee       2024-01-05   12.50\nBo            2024-02-01    8.00\n',
      '  ',
    ],
    ['客户名称　　金额\n上海 晨光　　12.50\n北京　　　　8.00\n', '  '],
  ])('%j is divided by %j', (text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });

  it.each([
    ['names', 'Customer\nAnn Lee\nBo Li\n'],
    ['names without a header', 'Ann Lee\nBo Li\n'],
    ['moments', '2024-01-05 12:30:00\n2024-01-06 08:00:10\n'],
    ['sentences', 'Dear customer\n\nyour 12 orders of  2023\nwere sent.\n'],
    ['one line', '1 2 3 4'],
    ['nothing', ''],
  ])('one column stays one: %s', (_, text) => {
    expect(delimiterOf(text)).toBe(',');
  });
});
