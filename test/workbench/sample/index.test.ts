import { columns } from '../../../src/workbench/sample/dirt';
import { type SampleLanguage, sampleSheet } from '../../../src/workbench/sample';
import { firstDay, lastDay } from '../../../src/workbench/sample/orders';

const languages: SampleLanguage[] = ['en', 'zh'];

describe.each(languages)('the sample in %s', (language) => {
  const { rows } = sampleSheet(language);
  const body = rows.slice(1);
  const column = (name: keyof typeof columns) => body.map((row) => row[columns[name]]);
  const names = column('customer').map((name) => String(name).trim());

  it('is the same for the same seed and another for another', () => {
    expect(sampleSheet(language)).toEqual(sampleSheet(language));
    expect(sampleSheet(language, 2).rows).not.toEqual(rows);
  });

  it('has about 3,000 orders of about 600 customers within two years', () => {
    expect(body.length).toBeGreaterThan(2600);
    expect(body.length).toBeLessThan(3600);
    expect(new Set(names).size).toBeGreaterThan(595);
    expect(new Set(names).size).toBeLessThan(606);
    const days = column('orderDate').filter((day) => typeof day === 'number');
    expect(Math.min(...days)).toBeGreaterThanOrEqual(firstDay);
    expect(Math.max(...days)).toBeLessThanOrEqual(lastDay);
  });

  it('has many one-time buyers and a few who buy very often', () => {
    const orders = new Map<string, number>();
    for (const name of names) orders.set(name, (orders.get(name) ?? 0) + 1);
    const counts = [...orders.values()];
    const once = counts.filter((count) => count === 1).length / counts.length;
    expect(once).toBeGreaterThan(0.15);
    expect(once).toBeLessThan(0.5);
    expect(Math.max(...counts)).toBeGreaterThan(25);
  });

  it('is dirty in every way that is promised', () => {
    expect(column('customer').filter((name) => name === '').length).toBeGreaterThanOrEqual(2);
    expect(column('customer').filter((name) => name === '#N/A')).toHaveLength(1);
    expect(
      column('customer').filter((name) => /[ \u00a0]$|^\u00a0/.test(String(name))).length,
    ).toBeGreaterThanOrEqual(5);
    expect(
      column('amount').filter((amount) => /^[¥$] ?[\d,]+\.\d\d$/.test(String(amount))).length,
    ).toBeGreaterThanOrEqual(3);
    expect(column('amount').filter((amount) => amount === '#N/A').length).toBeGreaterThanOrEqual(1);
    expect(
      column('amount').filter((amount) => typeof amount === 'number' && amount < 0).length,
    ).toBeGreaterThan(20);
    expect(column('orderDate').filter((day) => typeof day === 'string')).toEqual(['2025-02-30']);
    const twins = body.filter(
      (row, index) => index > 0 && JSON.stringify(row) === JSON.stringify(body[index - 1]),
    );
    expect(twins).toHaveLength(1);
  });

  it('has cancelled and refunded orders', () => {
    const undone = column('status').filter((status) =>
      /Cancelled|Refunded|交易关闭|已退款/.test(String(status)),
    );
    expect(undone.length).toBeGreaterThan(60);
    expect(new Set(undone).size).toBe(2);
  });
});
