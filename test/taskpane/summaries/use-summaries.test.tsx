import { screen } from '@testing-library/react';
import { profileTable, type CellValue } from '../../../src/classify';
import { useSummaries } from '../../../src/taskpane/summaries/use-summaries';
import { draw } from '../draw';

function Columns({ rows }: { rows: CellValue[][] }) {
  return <p data-testid="columns">{useSummaries(profileTable(rows, []), 1).columns}</p>;
}

const orders: CellValue[][] = Array.from({ length: 40 }, (_, i) => [
  4001 + Math.floor(i / 3),
  19970101 + (i % 28),
  10.25 + ((i * 37) % 90),
]);
const text = () => screen.getByTestId('columns').textContent;

describe('the line below Columns', () => {
  it('names the columns used', () => {
    const named = orders.map(([id, day, amount], i) => [
      `C${id}`,
      `2024-01-${10 + (i % 9)}`,
      amount ?? day ?? '',
    ]);
    draw(<Columns rows={[['Customer ID', 'Order date', 'Amount'], ...named]} />);
    expect(text()).toBe('Customer ID, Order date, Amount');
  });

  it('says first how many are a guess; columns without a header by their letter', () => {
    const { unmount } = draw(<Columns rows={orders} />);
    expect(text()).toBe('3 to check · Column B, Column C, Column D');
    unmount();
    draw(<Columns rows={orders} />, 'zh-CN');
    expect(text()).toBe('3 列待核对 · B 列、C 列、D 列');
  });
});
