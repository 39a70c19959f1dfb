import { screen, within } from '@testing-library/react';
import type { QualityReport } from '../../../src/classify';
import { QualityTotals } from '../../../src/taskpane/result/QualityTotals';
import { draw } from '../draw';

const quality: QualityReport = {
  rows: { read: 1300, used: 1290, excluded: 10 },
  amount: { read: 52_120.5, used: 52_000, excluded: 120.5 },
  issues: [],
};
const mixed: QualityReport = {
  ...quality,
  issues: [
    { kind: 'mixedCurrencies', count: 4, amount: 90, cells: [], handling: 'excluded', alternatives: [] },
  ],
};
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      within(row).getByRole('rowheader').textContent,
      ...within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ]);

describe('QualityTotals', () => {
  it('lets rows and amounts used and left out add up to those read', () => {
    draw(<QualityTotals quality={quality} currency="USD" />);
    expect(shown()).toEqual([
      ['Used', '1,290', '$52,000'],
      ['Left out', '10', '$120.50'],
      ['Read in all', '1,300', '$52,120.50'],
    ]);
  });

  it('without a currency says plain numbers, in Chinese too', () => {
    draw(<QualityTotals quality={quality} />, 'zh-CN');
    expect(shown()).toEqual([
      ['已使用', '1,290', '52,000'],
      ['已排除', '10', '120.50'],
      ['合计读取', '1,300', '52,120.50'],
    ]);
  });

  it('does not pass the sum of several currencies off as one', () => {
    draw(<QualityTotals quality={mixed} currency="CNY" />);
    expect(shown().map(([, , amount]) => amount)).toEqual(['¥52,000', '120.50', '52,120.50']);
    expect(screen.getByText(/different currencies as plain numbers/)).toBeTruthy();
  });
});
