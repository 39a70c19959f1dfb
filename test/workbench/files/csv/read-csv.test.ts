import { readCsv } from '../../../../src/workbench/files/csv/read-csv';
import { formulaAt, readValues, styleIndexAt, usedArea } from '../../../../src/workbench/model/cells';
import { wholeSheet } from '../../../../src/workbench/model/area';
import { styleAt } from '../../../../src/workbench/model/style';
import type { Workbook } from '../../../../src/workbench/model/workbook';

function cellsOf(workbook: Workbook) {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const used = usedArea(sheet.cells, wholeSheet, true);
  const format = (row: number, column: number) =>
    styleAt(workbook.styles, styleIndexAt(sheet.cells, row, column)).numberFormat;
  return { sheet, values: used ? readValues(sheet.cells, used) : [], format };
}

const open = (text: string) => cellsOf(readCsv(new TextEncoder().encode(text)));

describe('readCsv', () => {
  it('reads numbers, ISO dates, US dates and text as Excel does', () => {
    const { values, format } = open(
      'id,date,us,name\n00004,2004-12-20,9/7/11,Ann\n17,2004-02-30,13/7/11,"Lee, Bo"\n',
    );
    expect(values).toEqual([
      ['id', 'date', 'us', 'name'],
      [4, 38341, 40793, 'Ann'],
      [17, '2004-02-30', '13/7/11', 'Lee, Bo'],
    ]);
    expect(format(1, 1)).toBe('yyyy-mm-dd');
    expect(format(1, 2)).toBe('m/d/yyyy');
    expect(format(1, 0)).toBeUndefined();
  });

  it('reads date-times, currency, percent, negatives, TRUE, errors and the ="00123" idiom', () => {
    const { values, format, sheet } = open(
      '2011-12-09 12:50:00,"$1,234.50",12.5%,(3),-4.25,TRUE,#N/A,="00123",T-shirt,¥5',
    );
    const [row] = values;
    expect(row?.[0]).toBeCloseTo(40886 + 46_200 / 86_400, 9);
    expect(row?.slice(1, 7)).toEqual([1234.5, 0.125, -3, -4.25, true, '#N/A']);
    expect(formulaAt(sheet.cells, 0, 7)).toBe('="00123"');
    expect(row?.[8]).toBe('T-shirt');
    expect(format(0, 0)).toBe('yyyy-mm-dd hh:mm:ss');
    expect(format(0, 1)).toBe('$#,##0.00');
  });

  it.each([
    ['UTF-8', [...new TextEncoder().encode('客户,金额\n张三,5\n')]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('客户,金额\n张三,5\n')]],
    ['GBK', [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x35]],
    [
      'UTF-16',
      [
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from('客户,金额\n张三,5', (letter) => letter.charCodeAt(0)).buffer),
      ],
    ],
  ])('recognises %s', (_, bytes) => {
    expect(cellsOf(readCsv(Uint8Array.from(bytes))).values).toEqual([
      ['客户', '金额'],
      ['张三', 5],
    ]);
  });

  it('recognises semicolons with decimal commas, and tabs', () => {
    expect(open('a;b;c\n1,5;1.234,50;31.12.2020\n').values[1]).toEqual([1.5, 1234.5, 44196]);
    expect(open('a\tb\n1\t2,000').values[1]).toEqual([1, 2000]);
  });

  it('widens columns to what they hold', () => {
    const { sheet } = open('客户名称,n\n上海晨光餐饮管理有限公司,1\n');
    expect(sheet.columnWidths.get(0)).toBeGreaterThan(100);
    expect(sheet.columnWidths.get(1)).toBeUndefined();
  });

  it('opens 100,000 rows', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, n) =>
        `SO-${n},2024-0${1 + (n % 9)}-1${n % 10},Customer ${n % 5000},North,"Beans, 1 kg",${n % 7},${(n % 997) + 0.5},Completed`,
    );
    const bytes = new TextEncoder().encode(
      `id,date,customer,region,product,quantity,amount,status\n${rows.join('\n')}\n`,
    );
    const { values } = cellsOf(readCsv(bytes));
    expect(values).toHaveLength(100_001);
    expect(values[100_000]?.slice(4)).toEqual(['Beans, 1 kg', 99_999 % 7, (99_999 % 997) + 0.5, 'Completed']);
  });
});
