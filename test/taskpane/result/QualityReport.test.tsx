import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QualityReport } from '../../../src/taskpane/result/QualityReport';
import { draw } from '../draw';
import { ordersClassification } from '../orders-classification';

const { quality } = ordersClassification();

describe('QualityReport', () => {
  it('says of each issue how often, how much and where', () => {
    draw(<QualityReport quality={quality} currency="EUR" sourceSheet="one" />);
    const report = screen.getByRole('region', { name: 'Data quality' });
    const items = within(report).getAllByRole('listitem');
    expect(items).toHaveLength(quality.issues.length);
    const returns = items.find(({ textContent }) => textContent?.startsWith('Returns'));
    expect(returns?.textContent).toContain('Amount -€20');
    expect(within(returns ?? report).getByRole('button', { name: 'Go to cell C5' }).textContent).toBe('C5');
  });

  it('gives what is left out no currency where rows of several were', () => {
    const [one] = quality.issues;
    const of = (kind: 'mixedCurrencies' | 'blankCustomer' | 'returns', handling: 'excluded' | 'netted') =>
      ({ ...one, kind, handling, amount: 7, alternatives: [] }) satisfies typeof one;
    const issues = [
      of('blankCustomer', 'excluded'),
      of('returns', 'netted'),
      of('mixedCurrencies', 'excluded'),
    ];
    draw(<QualityReport quality={{ ...quality, issues }} currency="EUR" sourceSheet="one" />);
    expect(screen.getAllByText(/^Amount \S/).map(({ textContent }) => textContent)).toEqual([
      'Amount 7',
      'Amount €7',
      'Amount 7',
    ]);
  });

  it('names no amount where none could be read', () => {
    const issues = quality.issues.map((issue) => ({ ...issue, amount: 0 }));
    draw(<QualityReport quality={{ ...quality, issues }} sourceSheet="one" />);
    expect(screen.queryByText(/^Amount \S/)).toBeNull();
  });

  it('says so where a cell cannot be shown, and keeps the report', async () => {
    draw(<QualityReport quality={quality} sourceSheet="one" />);
    await userEvent.click(screen.getByRole('button', { name: 'Go to cell C5' }));
    expect((await screen.findByTestId('error')).dataset['kind']).toBe('unexpected');
    expect(screen.getAllByRole('listitem')).toHaveLength(quality.issues.length);
  });

  it('is glad of data without a problem', () => {
    draw(<QualityReport quality={{ ...quality, issues: [] }} sourceSheet="one" />, 'zh-CN');
    expect(screen.getByText('没有发现问题。')).toBeTruthy();
  });
});
